import type { DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';

/** 存放标签: what is glued to the cover of a document and read by a hand that looks for its place. No number stands on it. */
export const form = defineForm({
  name: 'label',
  label: '存放标签',
  en: 'Label',
  offered: { states: ['inCustody', 'lent', 'withIssuer'] },
  write,
});

function write({ record }: FormFacts): DocumentNode[] {
  const { validTo } = record.values;
  return [
    {
      kind: 'code',
      content: record.path,
      lines: [
        record.text('name'),
        record.text('unit'),
        ...(record.text('place') === '' ? [] : [`位置：${record.text('place')}`]),
        ...(typeof validTo === 'string' ? [`有效期至：${writtenDay(validTo)}`] : []),
      ],
    },
  ];
}
