import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWutongError } from '../../model/errors.ts';
import { docx } from '../files/sample-files.ts';
import { readDocument } from './read-document.ts';
import { doc } from './sample-doc.ts';
import { pdf } from './sample-pdf.ts';

const sentence = '共接待外宾68批839人次。';
const whole = [
  docx([[sentence]]),
  doc(sentence),
  pdf([[[72, sentence]]]),
  Buffer.from(`<!doctype html><p>${sentence}`),
];

/** A document with some of its bytes changed, cut short or repeated. */
const damaged = fc
  .record({
    which: fc.integer({ min: 0, max: whole.length - 1 }),
    bytes: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }),
    cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    twice: fc.boolean(),
  })
  .map(({ which, bytes, cut, twice }) => {
    const copy = Buffer.from(whole[which]!);
    for (const [at, value] of bytes) copy[at % copy.length] = value;
    const kept = cut === null ? copy : copy.subarray(0, Math.ceil(cut * copy.length));
    return twice ? Buffer.concat([kept, copy]) : kept;
  });

test('whatever was done to a document, it gives text or a refusal of the closed list', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const answer = await readDocument(bytes, '总结', { seconds: 10, memory: 256 }).catch(
        (error: unknown) => error,
      );
      if (answer instanceof Error)
        expect(isWutongError(answer) && answer.code).toMatch(/^(?:file|document)-/);
      else expect(answer).toMatchObject({ text: expect.any(String) as string });
    }),
    { seed: 32, numRuns: 60 },
  );
}, 120_000);

test('random bytes and endless elements are answered', async () => {
  const deep = Buffer.from(`<html>${'<div>'.repeat(200_000)}68批`);
  await expect(readDocument(deep, '深.html')).rejects.toMatchObject({ code: 'document-not-readable' });
  const wide = Buffer.from(`<html>${'<p>接待<br>'.repeat(100_000)}68批`);
  expect((await readDocument(wide, '宽.html')).text).toContain('68批');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
      await readDocument(bytes, '随机').catch((error: unknown) => {
        if (!isWutongError(error)) throw error;
      });
    }),
    { seed: 33, numRuns: 20 },
  );
}, 120_000);
