// The first file that runs, under whatever Node the machine has: it brings everything else in place.
//   node scripts/boot.mjs start|test|cli|web …arguments
// Plain old syntax, and no static import: an old Node must get as far as the sentence below.
var found = process.versions.node.split('.').map(Number);
var tooOld = found[0] < 20 || (found[0] === 20 && found[1] < 19);
if (tooOld) {
  console.error('梧桐需要 Node 20.19 或更高，现在是 ' + process.version + '。请升级 Node 后再试。');
  console.error('Wutong needs Node 20.19 or later; this is ' + process.version + '. Please upgrade Node.');
  process.exitCode = 1;
} else if (process.argv[1] && /boot(\.mjs)?$/.test(process.argv[1])) {
  boot(process.argv[2], process.argv.slice(3));
}

/** Brings everything in place and runs one of the entries; the exit code is that of what ran. */
export function boot(entry, args) {
  if (tooOld) return Promise.resolve();
  return import('./boot/run-entry.mjs')
    .then(function (module) {
      return module.runEntry(entry, args);
    })
    .catch(function (error) {
      // A refusal has its words; anything else is a fault and shows where.
      console.error(error.isRefusal ? error.message : error.stack);
      process.exitCode = 1;
    });
}
