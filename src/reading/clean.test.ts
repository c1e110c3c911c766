import { expect, test } from 'vitest';
import { cleanText } from './clean.ts';

const clean = (text: string): string => cleanText(text).text;

test('look-alike characters come back in context', () => {
  expect(clean('外倳笁莋嘚┅带一蕗，囚才囷民惢')).toBe('外事工作的一带一路，人才和民心');
  expect(clean('㈣、下半年打算 ②是推进')).toBe('四、下半年打算 二是推进');
});

test('characters that are meant stay', () => {
  for (const words of [
    '囚犯服刑',
    '死囚',
    '换茬口种麦',
    '嘚瑟',
    '哽咽',
    '打哆嗦',
    'Φ300管道',
    '┅┅┅',
    '李渶同志',
    '王堃、乾隆、瞭望塔',
  ]) {
    expect(clean(words)).toBe(words);
  }
});

test('scattered traditional characters are converted, a traditional text as a whole', () => {
  expect(clean('对外交流，領事保護')).toBe('对外交流，领事保护');
  expect(clean('乾隆年間，各國領事館工作總結會議於北京舉行，僑務機關報告發展情況。')).toContain('乾隆年间');
});

test('full-width digits and signs, letters read for digits', () => {
  expect(clean('接待６８批，增长１２．５％，共１２，３５０份')).toBe('接待68批，增长12.5%，共12,350份');
  expect(clean('办理2O批1O5人次')).toBe('办理20批105人次');
  expect(clean('5G基站、APEC卡')).toBe('5G基站、APEC卡');
});

test('a line cut inside a sentence is joined, a paragraph is not', () => {
  expect(clean('接待外宾68批839\n人次。\n二、下一步')).toBe('接待外宾68批839人次。\n二、下一步');
});

test('every change is listed with its place, and offsets lead back', () => {
  const original = '共\u200b接待６８\n批嘚外宾';
  const { text, changes, toOriginal } = cleanText(original);
  expect(text).toBe('共接待68批的外宾');
  for (const change of changes) expect(original.slice(change.start, change.end)).toBe(change.from);
  expect(original[toOriginal(text.indexOf('外'))]).toBe('外');
  expect(original[toOriginal(text.indexOf('6'))]).toBe('６');
});
