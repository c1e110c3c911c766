/** What a new record type is called. */
export interface NewType {
  readonly pack: string;
  /** kebab-case; the name of the folder, of the API and, with underscores, of the table. */
  readonly name: string;
  readonly label: string;
  readonly en: string;
}

/** The files of a small type that works as it stands, to be changed into what the office needs. */
export function typeFiles({ pack, name, label, en }: NewType): Readonly<Record<string, string>> {
  const [zh, english] = [quoted(label), quoted(en)];
  return {
    'type.ts': `import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';

export const type = defineType({
  name: '${name}',
  pack: '${pack}',
  label: ${zh},
  en: ${english},
  purpose: ${quoted(`登记${label}：哪个单位、哪一天、什么事。`)},
  fields: {
    name: text('名称', { required: true, max: 120 }),
    unit: unit('单位', { required: true }),
    happenedOn: date('日期', { en: 'Date', required: true }),
    note: longText('备注', { max: 1000 }),
  },
  title: 'name',
  unit: 'unit',
  pages: [{ label: '基本情况', en: 'Basics', fields: ['name', 'unit', 'happenedOn', 'note'] }],
  list: {
    columns: ['name', 'unit', 'happenedOn'],
    filters: ['unit', 'happenedOn'],
    sort: '-createdAt',
    sortable: ['name', 'happenedOn', 'createdAt'],
  },
  search: ['name', 'note'],
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
});
`,
    'examples.ts': `import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  name: ${quoted(`${label}一则`)},
  unit: { $ref: 'unit:applicant' },
  happenedOn: '2018-05-06',
  note: '写清时间、地点和人员。',
};

export const examples = defineExamples([
  { name: 'whole', valid: true, values: whole },
  { name: 'only-the-required', valid: true, values: { ...whole, note: '' } },
  {
    name: 'empty',
    invalid: [
      { path: 'name', code: 'required' },
      { path: 'unit', code: 'required' },
      { path: 'happenedOn', code: 'required' },
    ],
    values: {},
  },
  { name: 'no-such-day', invalid: [{ path: 'happenedOn', code: 'not-a-date' }], values: { ...whole, happenedOn: '2018-02-30' } },
]);
`,
    'type.test.ts': `import { expect, test } from 'vitest';
import { type } from './type.ts';

test('a unit keeps its own records, and who supervises only reads', () => {
  const rights = (role: string) => type.access.filter((grant) => grant.role === role);
  expect(rights('applicant')).toEqual([{ role: 'applicant', rights: ['read', 'create', 'save'], scope: 'unit' }]);
  expect(rights('supervisor').flatMap((grant) => grant.rights)).toEqual(['read']);
});
`,
    'README.md': `# ${label}（${name}）

登记${label}：哪个单位、哪一天、什么事。写明它在本办工作中的位置、谁来登记、依据哪些文件。

- 栏目、列表和权限见 \`type.ts\`；例子见 \`examples.ts\`，测试和文档都用它们。
- 有办理过程的，加 \`workflow.ts\`；要出数字的，加 \`indicators.ts\`；要一行录入、推算期限或分层级的，在 \`type.ts\` 声明 \`quickEntry\`、\`due\`、\`tree\`。
- 栏目改定后，再执行 \`npm run gen -- --migration add-${name}\`，原来的迁移草稿会重写。
`,
  };
}

function quoted(words: string): string {
  return `'${words.replace(/['\\]/g, '\\$&')}'`;
}
