import { expect, test } from 'vitest';
import { prepareAround } from './words-around.ts';

const names = ['赏樱周 参会中外嘉宾', '接待外宾（批）', '不予批准团组'];
const score = (text: string, number: string): number[] => {
  const start = text.indexOf(number);
  return prepareAround(text, names)({ start, end: start + number.length });
};

test('a name is found in parts, before and behind its number', () => {
  const [cherry = 0, guests = 1, refused = 1] = score('国际赏樱周期间，共有394名中外嘉宾出席活动。', '394名');
  expect(cherry).toBeGreaterThan(0.6);
  expect(guests).toBe(0);
  expect(refused).toBe(0);
});

test('the unit that a name repeats says nothing of it', () => {
  expect(score('上半年接待外宾68批。', '68批')[1]).toBe(1);
});

test('words far away, in another sentence or in another line count for less', () => {
  const near = score('不予批准团组12批。', '12批')[2]!;
  const sentence = score('不予批准团组。共12批。', '12批')[2]!;
  const line = score('不予批准团组\n共12批。', '12批')[2]!;
  const far = score(`不予批准团组${'，认真落实有关要求'.repeat(8)}，12批。`, '12批')[2]!;
  expect(near).toBe(1);
  expect(sentence).toBeLessThan(near);
  expect(line).toBeLessThan(sentence);
  expect(far).toBeLessThan(line);
  expect(score(`不予批准团组${'，认真落实有关要求'.repeat(30)}，12批。`, '12批')[2]).toBe(0);
});
