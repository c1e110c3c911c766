import { choice } from '../../../../fields/choice/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { check } from './check.ts';
import { grounds, treatments } from './choices.ts';

export const type = defineType({
  name: 'wording',
  pack: 'reports',
  label: '用语',
  en: 'Wording',
  purpose: '核稿时查找的写法：本单位自己的规范用语、易错的人名职务，也可以放行程序自带用语表中的写法。',
  fields: {
    wrong: text('查找的写法', { en: 'Wording looked for', required: true, max: 40 }),
    treatment: choice('处理', { en: 'What is done', required: true, choices: treatments }),
    proper: text('规范写法', {
      en: 'Wording in its place',
      max: 60,
      help: '“改为规范写法”的必填；核稿时一点即改。',
    }),
    ground: choice('类别', { en: 'Ground', required: true, choices: grounds }),
    why: text('理由', { en: 'Reason', max: 120, help: '核稿时显示，如依据的文件。' }),
    within: text('例外', {
      en: 'Right within',
      max: 200,
      help: '含有这个写法但本身正确的词，用顿号分开，如“公园满、校园满”。',
    }),
    reason: text('停用原因', { en: 'Why it is not used any more', max: 200, written: 'action' }),
  },
  title: 'wrong',
  pages: [
    {
      label: '用语',
      en: 'Wording',
      fields: ['wrong', 'treatment', 'proper', 'ground', 'why', 'within', 'reason'],
    },
  ],
  list: {
    columns: ['wrong', 'treatment', 'proper', 'ground', 'why', 'state', 'updatedAt'],
    filters: ['treatment', 'ground'],
    sort: '-createdAt',
    sortable: ['wrong', 'createdAt', 'updatedAt'],
  },
  keys: ['wrong'],
  search: ['wrong', 'proper', 'why'],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
  check,
});
