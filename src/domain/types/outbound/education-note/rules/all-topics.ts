import { defineRule, words } from '../../../../../model/rule.ts';
import { topics } from '../choices.ts';

/** C14b: discipline, secrecy, safety and money: one that was left out was not taught. */
export const allTopics = defineRule({
  name: 'C14b',
  label: '行前教育内容齐全',
  en: 'The education before travel is whole',
  severity: 'block',
  clause: { source: 'delegation-notes', article: '' },
  also: [{ source: 'cai-xing-2013-516', article: '第18条' }],
  inForce: { from: '2014-01-01' },
  moment: 'decide',
  parameters: {
    needed: {
      label: '必须包括的教育内容',
      en: 'Topics that are needed',
      unit: words('', ''),
      value: Object.keys(topics),
    },
  },
  waivers: [],
  mend: words('补上缺的内容，再记录完成。', 'Add what is missing first.'),
  check({ topics: taught }, { list }) {
    if (!Array.isArray(taught)) return [];
    const missing = list('needed').filter((one) => !taught.includes(one));
    if (missing.length === 0) return [];
    const named = missing.map(
      (one) => topics[one as keyof typeof topics] as { label: string; en: string } | undefined,
    );
    const zh = named.map((one) => one?.label ?? '').join('、');
    const en = named.map((one) => one?.en ?? '').join(', ');
    return [
      {
        path: 'topics',
        parameter: 'needed',
        value: words(`缺${zh}`, `lacks ${en}`),
        limit: words('各项齐全', 'all of them'),
        message: words(`教育内容缺${zh}。`, `Not taught: ${en}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '四项齐全', record: { topics: ['discipline', 'secrecy', 'safety', 'money'] } },
      { about: '草稿里还没有选，由表单提醒', record: {} },
    ],
    failing: [
      {
        about: '没有讲财经纪律',
        record: { topics: ['discipline', 'secrecy', 'safety'] },
        finds: [{ path: 'topics', value: '缺财经纪律', limit: '各项齐全' }],
      },
      {
        about: '只讲了安全',
        record: { topics: ['safety'] },
        finds: [{ path: 'topics', value: '缺外事纪律、保密、财经纪律', limit: '各项齐全' }],
      },
    ],
  },
});
