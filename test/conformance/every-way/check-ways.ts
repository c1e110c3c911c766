import { expect } from 'vitest';
import { docx } from '../../../src/engine/files/sample-files.ts';
import { everyType } from '../prepare.ts';
import { ask, codeOf, everyone, records } from './scene.ts';

/** A draft that names every indicator: what comes back is what the person's own list of figures says, and no record. */
export async function checkDrafts(): Promise<void> {
  const labels = everyType.flatMap(([, { indicators }]) =>
    indicators.map(({ label, unit }) => `${label}987${unit}。`),
  );
  const draft = Buffer.from(labels.join('\n'));
  for (const [who, subject] of everyone()) {
    const figures = await ask('listFigures', subject, (client) => client.get('/api/figures?period=2018'));
    const answer = await ask('checkDraft', subject, (client) =>
      client.upload('/api/checks?period=2018', '送审稿.txt', draft),
    );
    const revised = await ask('reviseDraft', subject, (client) =>
      client.upload('/api/checks/revisions', '送审稿.docx', docx(), { changes: '[]' }),
    );
    expect([who, codeOf(revised)]).toEqual([who, codeOf(answer)]);
    if (codeOf(answer) !== 'ok') {
      expect([who, codeOf(answer)]).toEqual([who, 'not-allowed']);
      continue;
    }
    expect(records.filter(({ mark }) => answer.text.includes(mark))).toEqual([]);
    const list = (figures.body as { figures: { indicator: string; value: number }[] }).figures;
    const told = (answer.body as { figures: { indicator?: string; recorded?: number }[] }).figures;
    for (const { indicator, recorded } of told)
      if (recorded !== undefined)
        expect([who, indicator, list.find((one) => one.indicator === indicator)?.value]).toEqual([
          who,
          indicator,
          recorded,
        ]);
  }
}
