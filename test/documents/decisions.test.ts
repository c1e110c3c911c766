import { describe, expect, test } from 'vitest';
import { getDocument, readDocuments } from './documents.ts';

const folder = 'docs/decisions/';
const decisions = readDocuments()
  .filter(({ path }) => path.startsWith(folder) && path !== `${folder}README.md`)
  .map(({ path, text }) => ({ name: path.slice(folder.length), text }));
const numbers = decisions.map(({ name }) => name.slice(0, 4));

test('they are numbered without a gap', () => {
  expect(numbers).toEqual(numbers.map((_, i) => String(i + 1).padStart(4, '0')));
});

describe.each(decisions)('$name', ({ name, text }) => {
  const title = /^# \d{4}\. (.+)$/m.exec(text)?.[1] ?? '';
  const status = /^- Status: (.+)$/m.exec(text)?.[1] ?? '';

  test('has its number, a title, a real status and a day', () => {
    expect(name).toMatch(/^\d{4}-[a-z0-9]+(-[a-z0-9]+)+\.md$/);
    expect(text.startsWith(`# ${name.slice(0, 4)}. `)).toBe(true);
    expect(title).not.toBe('');
    const by = /^superseded by (\d{4})$/.exec(status)?.[1];
    if (by === undefined) expect(status).toBe('accepted');
    else expect(numbers).toContain(by);
    const day = /^- Date: (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? '';
    expect(Number.isNaN(Date.parse(day))).toBe(false);
  });

  test('says context, decision and consequences, on one page', () => {
    const parts = text.split(/^## /m).slice(1);
    expect(parts.map((part) => part.split('\n')[0])).toEqual(['Context', 'Decision', 'Consequences']);
    for (const part of parts) expect(part.split('\n').slice(1).join('').trim().length).toBeGreaterThan(40);
    expect(text.split('\n').length).toBeLessThan(60);
  });

  test('stands in the list with the same title and status', () => {
    const line = `| [${name.slice(0, 4)}](${name}) | ${title} | ${status} |`;
    expect(getDocument(`${folder}README.md`).text.split('\n')).toContain(line);
  });
});
