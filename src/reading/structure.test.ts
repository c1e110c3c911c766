import { expect, test } from 'vitest';
import { readReport } from './read.ts';

const text = `湖滨市人民政府外事办公室2023年上半年工作总结

一、主要工作
（一）接待工作。接待外宾5批。
二、存在的不足
一是翻译力量不足；二是交流的广度还不够。
三、下半年工作打算
（一）办好第九届国际友城论坛，邀请15个友城参加。
（二）推进友好学校建设工作。
`;

test('office, period and headings', () => {
  const { structure } = readReport(text);
  expect(structure.office).toBe('湖滨市人民政府外事办公室');
  expect(structure.period).toBe('2023年上半年');
  expect(structure.headings.filter((heading) => heading.level === 1).map((heading) => heading.text)).toEqual([
    '主要工作',
    '存在的不足',
    '下半年工作打算',
  ]);
});

test('shortcomings and planned tasks lead back to their place', () => {
  const { structure } = readReport(text);
  expect(structure.shortcomings.map((passage) => passage.text)).toEqual(['翻译力量不足', '交流的广度还不够']);
  expect(structure.plannedTasks.map((passage) => passage.text)).toEqual([
    '办好第九届国际友城论坛,邀请15个友城参加'.replace(',', '，'),
    '推进友好学校建设工作',
  ]);
  for (const passage of structure.plannedTasks)
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
});
