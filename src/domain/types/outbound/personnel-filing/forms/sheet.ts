import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay, writtenDays } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts } from '../../../../../model/form.ts';

const seal = '（盖章）　　　　　　　　　年　　月　　日';
const head = (text: string, more: Partial<Cell> = {}): Cell => ({ text, head: true, ...more });

/**
 * 因公临时出国人员备案表: one for the office, one for the body that manages somebody, one for the unit. What the
 * system does not keep, the family and where it lives, is written by hand.
 */
export const form = defineForm({
  name: 'sheet',
  label: '因公临时出国人员备案表',
  en: 'Personnel filing sheet',
  offered: { states: ['draft', 'sent', 'filed'] },
  leavesHouse: true,
  write,
});

function write({ record, office }: FormFacts): DocumentNode[] {
  const day = (name: string): string => {
    const value = record.values[name];
    return typeof value === 'string' ? writtenDay(value) : '';
  };
  const { travelFrom, travelTo } = record.values;
  const days =
    typeof travelFrom === 'string' && typeof travelTo === 'string' ? writtenDays(travelFrom, travelTo) : '';
  const whole = (label: string, text: string, room = 0): Cell[] => [
    head(label),
    { text, span: 5, ...(room > 0 ? { room } : {}) },
  ];
  const signed = (label: string, text: string): Cell[] => [
    head(label),
    { text, span: 5, room: 2, foot: seal },
  ];
  const answer = [record.text('authority'), day('filedOn'), record.text('number')].filter(Boolean);
  const family = ['称谓', '姓名', '年龄', '政治面貌', '工作单位、职务及居住地', '国（境）外身份'];
  return [
    { kind: 'title', text: '因公临时出国人员备案表' },
    {
      kind: 'table',
      columns: [3, 3, 2, 3, 4, 3],
      rows: [
        [
          head('姓名'),
          record.text('personName'),
          head('性别'),
          record.text('gender'),
          head('出生日期'),
          day('bornOn'),
        ],
        [head('单位'), { text: record.text('unit'), span: 3 }, head('政治面貌'), ''],
        [head('职务'), { text: record.text('post'), span: 3 }, head('职级'), record.text('rank')],
        [
          head('涉密情况'),
          { text: record.text('secrecyLevel') || '非涉密人员', span: 3 },
          head('健康状况'),
          '',
        ],
        whole('最近一次因公出国（境）', record.text('lastTrip')),
        whole('团组名称', record.text('delegationName')),
        whole('出访任务', record.text('task'), record.text('task') === '' ? 1 : 0),
        whole('出访时间', days),
        family.map((label) => head(label)),
        ...Array.from({ length: 4 }, () => family.map(() => '')),
        signed(
          '派出单位意见',
          '以上内容属实。本人及家庭成员有无外国国籍、境外长期或者永久居留权：□无　□有，见上表',
        ),
        signed(
          `${record.text('kind') || '备案'}机关意见`,
          record.values.filedOn === undefined ? '' : `已${record.text('kind')}：${answer.join('，')}`,
        ),
        whole('备注', record.text('note')),
      ],
    },
    { kind: 'paragraph', text: `本表一式三份，备案（审查）机关、${office.name}、派出单位各一份。` },
  ];
}
