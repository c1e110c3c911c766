import { readdirSync, readFileSync } from 'node:fs';
import { readReport } from '../../src/reading/read.ts';
import { readMarked } from './marked.ts';
import { score } from './score.ts';
const folder = new URL('./reports/', import.meta.url);
for (const file of readdirSync(folder).sort()) {
  const r = readMarked(file, readFileSync(new URL(file, folder), 'utf8'));
  const s = score(r.gold, readReport(r.text).figures);
  console.log(file, s.f1.toFixed(4), 'n', s.gold, 'unit', s.unit.toFixed(3), 'approx', s.approx.toFixed(3), 'role', s.role.toFixed(3), 'cmp', s.comparison.toFixed(3));
  for (const m of s.missed) console.log('   missed', m.quote);
  for (const p of s.spurious) console.log('   spurious', p.value, p.unit, r.text.slice(p.start-10, p.start+10).replace(/\n/g, '⏎'));
  for (const w of s.wrong) console.log('   wrong', w);
}
