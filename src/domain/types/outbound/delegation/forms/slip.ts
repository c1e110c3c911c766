import type { Cell, DocumentNode } from '../../../../../model/document.ts';
import { writtenDay } from '../../../../../model/document/written.ts';
import { defineForm, type FormFacts, type PrintedFinding } from '../../../../../model/form.ts';
import type { StepState } from '../../../../../model/process/state.ts';
import { printedDelegation } from '../printed.ts';
import { isFormedElsewhere } from '../rules/entries.ts';

const signed = '签名：　　　　　　　　　年　　月　　日';

/**
 * 呈批件: the sheet that goes to whoever decides on paper, with a box for each step that is still to come. The
 * secretary enters from it what was signed; the code leads back to the record.
 */
export const form = defineForm({
  name: 'slip',
  label: '呈批件',
  en: 'Approval slip',
  offered: 'while a process is open',
  refuses: (facts) =>
    slipOf(facts) ? undefined : { zh: '这一环节还没有取呈批件编号', en: 'this step has no slip number yet' },
  number: (facts) => slipOf(facts)?.number ?? '',
  write,
});

function openStep({ process }: FormFacts): StepState | undefined {
  return process?.state.steps[process.state.current ?? -1];
}

function slipOf(facts: FormFacts): StepState['slip'] {
  return openStep(facts)?.slip;
}

function write(facts: FormFacts): DocumentNode[] {
  const { record, office, process } = facts;
  const slip = slipOf(facts);
  const number = slip?.number ?? '';
  const { places, days, members, outsiders, size, inviters, funding, total } = printedDelegation(facts);
  const head = (text: string): Cell => ({ text, head: true });
  const fact = (label: string, text: string): [Cell, Cell][] =>
    text === '' ? [] : [[head(label), { text, span: 3 }]];
  const lead = members[0];
  return [
    { kind: 'title', text: `${office.name}呈批件` },
    {
      kind: 'code',
      content: `${record.path}?slip=${encodeURIComponent(number)}`,
      lines: [
        `编号：${number}`,
        `事项：${process?.label ?? ''}`,
        ...(slip ? [`呈报日期：${writtenDay(slip.on)}`] : []),
        ...(record.text('secrecy') === '' ? [] : [`密级：${record.text('secrecy')}`]),
      ],
    },
    {
      kind: 'table',
      columns: [2, 4, 2, 4],
      rows: [
        ...fact('团组名称', record.text('name')),
        ...fact('请示事项', `${asked(facts)}妥否，请批示。`),
        [head('组团单位'), record.text('unit'), head('组团方式'), record.text('kind')],
        [head('类别'), record.text('category'), head('人数'), `${size}人`],
        ...(lead ? fact('团长', [lead.name, lead.post, lead.rank].filter(Boolean).join('，')) : []),
        ...fact(
          '外单位人员',
          outsiders.map(({ name, employer, post }) => `${name}（${employer}${post}）`).join('、'),
        ),
        ...fact('任务通知书', notice(facts)),
        ...fact('国家（地区）', places),
        ...fact('时间', days === '' ? '' : `${days}，在外停留${record.text('days')}`),
        ...fact('邀请单位', inviters),
        ...fact('经费', funding === '' ? '' : `${funding}。合计${total}`),
        ...fact('规则核查', findings(facts.findings)),
        ...opinions(facts)
          .map(([label, text]) => fact(label, text))
          .flat(),
        ...boxes(facts).map((label): [Cell, Cell] => [
          head(label),
          { text: '', span: 3, room: 3, foot: signed },
        ]),
      ],
    },
  ];
}

/** What is asked, in one sentence. */
function asked(facts: FormFacts): string {
  const { record } = facts;
  const { days, size } = printedDelegation(facts);
  const when = days === '' ? '' : `于${days}`;
  return `${record.text('unit')}拟派${record.text('name')}一行${size}人${when}出访。${record.text('task')}\n`;
}

/** What came from whoever forms the group elsewhere. */
function notice({ record }: FormFacts): string {
  if (!isFormedElsewhere(record.values)) return '';
  const on = record.values.taskOn;
  return [
    record.text('former'),
    record.text('formerOffice'),
    record.text('taskNumber'),
    typeof on === 'string' ? writtenDay(on) : '',
  ]
    .filter(Boolean)
    .join('，');
}

function findings(found: readonly PrintedFinding[]): string {
  if (found.length === 0) return '未发现不符合规定的事项。';
  return found
    .map(({ message, clause, waiver }, i) => {
      const outcome =
        waiver === undefined
          ? '未申请豁免'
          : waiver.status === 'granted'
            ? `${waiver.by}已同意豁免：${waiver.reason}`
            : waiver.status === 'declined'
              ? `${waiver.by}不同意豁免`
              : `已申请豁免，待批：${waiver.reason}`;
      return `${i + 1}.${message}（${clause}）；${outcome}。`;
    })
    .join('\n');
}

/** What was said on the steps before, with name and day. */
function opinions({ process }: FormFacts): [string, string][] {
  return (process?.state.steps ?? []).flatMap(({ plan, seats }) => {
    const said = seats.flatMap(({ decision, holder }) =>
      decision ? [`${decision.opinion || '同意'}　${holder.name}　${writtenDay(decision.on)}`] : [],
    );
    return said.length === 0 ? [] : [[plan.label, said.join('\n')] as [string, string]];
  });
}

/**
 * A box for each step that is still to come. The unit signs its own steps only; after it the sheet goes through the
 * office and up to whoever has the last word.
 */
function boxes(facts: FormFacts): string[] {
  const open = openStep(facts);
  return (facts.process?.state.steps ?? [])
    .filter(
      ({ plan, status }) =>
        (status === 'open' || status === 'waiting') && (open?.plan.side !== 'unit' || plan.side === 'unit'),
    )
    .flatMap(({ plan, seats }) => {
      // Where everybody signs, everybody has a box; where one is enough, it does not say whose.
      const together = plan.mode !== 'one' && plan.mode !== 'any';
      const undecided = seats.filter(({ decision }) => !decision);
      return together && undecided.length > 1
        ? undecided.map(({ holder }) => `${plan.label}\n${holder.name}`)
        : [plan.label];
    });
}
