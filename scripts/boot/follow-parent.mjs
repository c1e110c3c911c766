// Loaded into the program that `run-child.mjs` starts: when that parent is gone, however it went, the program stops as
// if it had been asked to. Without this a killed start would leave a server that nobody sees.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
