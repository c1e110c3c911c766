import type { Values } from '../../../../../model/field.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { takingStates } from '../../../../org/delegation-states.ts';
import { countryWords, travelOf, visited } from './entries.ts';
import { failing, passing } from './in-plan-examples.ts';
import { deputies, quantified } from './scope.ts';

/** The states in which a plan is in force; while it is changed, the quota that was given stands. */
const inForce: readonly string[] = ['approved', 'changing', 'changeSubmitted'];

const yearOf = (record: Values): string | undefined => travelOf(record)?.from.slice(0, 4);
const written = (value: unknown): number => (typeof value === 'string' ? value.trim().length : 0);
const batches = (n: number) => words(`${n}批`, `${n} delegations`);

// A journey over New Year belongs to the year in which it begins.
function countedIn(year: string, others: readonly Answer[]): Answer[] {
  return others.filter(
    ({ values }) => yearOf(values) === year && !quantified.except.some((one) => one === values.category),
  );
}

/** C01: a group is in the annual plan of its unit, or says why not; lines and quota are not used up twice. */
export const inPlan = defineRule({
  name: 'C01',
  label: '年度计划',
  en: 'Annual plan',
  severity: 'block',
  clause: { source: 'jiao-wai-ting-2015-1', article: '' },
  also: [{ source: 'plan-notice-2017', article: '' }],
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    explained: {
      label: '计划外说明最少字数',
      en: 'Least length of the explanation',
      unit: words('字', 'characters'),
      value: 8,
      severity: 'warn',
    },
  },
  waivers: deputies,
  mend: words(
    '选本单位当年的计划和项目序号；计划外的写明理由；批数不够的，先调整年度计划。',
    'Name the plan and its line, or say why outside; where too few are left, change the plan first.',
  ),
  questions(record, { id }) {
    const year = yearOf(record);
    if (year === undefined || typeof record.unit !== 'string') return [];
    const taking = {
      name: 'taking',
      type: 'delegation',
      conditions: [
        { path: 'unit', is: record.unit },
        { path: 'travel', overlaps: { from: `${year}-01-01`, to: `${year}-12-31` } },
        { path: 'state', in: takingStates },
        ...(id === undefined ? [] : [{ notId: id }]),
      ],
      most: 500,
    };
    return [
      {
        name: 'plans',
        type: 'annual-plan',
        conditions: [
          { path: 'unit', is: record.unit },
          { path: 'year', is: Number(year) },
          { path: 'state', in: inForce },
        ],
        most: 5,
      },
      // Who says nothing of the plan is found anyway: then the other groups need not be read.
      ...(record.plan === undefined && record.planNote === undefined ? [] : [taking]),
    ];
  },
  check(record, { answer, number, words: limit, moment }) {
    const year = yearOf(record);
    if (year === undefined || typeof record.unit !== 'string') return [];
    const plans = answer('plans');
    const plan = plans.find(({ id }) => id === record.plan) ?? plans[0];
    if (record.plan !== undefined && record.plan !== plan?.id)
      return [
        {
          path: 'plan',
          value: words('不是', 'not one'),
          limit: words(`本单位${year}年度已批准的计划`, `an approved plan of the unit for ${year}`),
          message: words(
            `所选的不是本单位${year}年度已批准的计划（按出境日期）。`,
            `This is no approved plan of the unit for ${year}, the year of leaving.`,
          ),
        },
      ];
    const isSilent = record.plan === undefined && record.planNote === undefined;
    const others = isSilent ? [] : countedIn(year, answer('taking'));
    const quota = plan?.values.quota;
    const beyondQuota =
      typeof quota !== 'number' || others.length < quota
        ? []
        : [
            {
              path: 'unit',
              value: batches(others.length + 1),
              limit: batches(quota),
              related: others.map(({ id }) => id),
              message: words(
                `本单位${year}年度核定${quota}批，已有${others.length}个团组，这是第${others.length + 1}个。`,
                `The unit has a quota of ${quota} for ${year}; ${others.length} are taken, this is number ${others.length + 1}.`,
              ),
            },
          ];
    if (plan && record.plan === plan.id)
      return [
        ...(record.planLine === undefined && moment === 'draft' ? [] : onLine(record, plan, others)),
        ...beyondQuota,
      ];
    // Whoever is still writing has not yet said it.
    if (written(record.planNote) >= number('explained') || (isSilent && moment === 'draft'))
      return beyondQuota;
    return [
      {
        path: 'planNote',
        parameter: 'explained' as const,
        // Beside a plan that stands, a group that says nothing would pass by its quota.
        ...(plan ? { severity: 'block' as const } : {}),
        value: words(`${written(record.planNote)}字`, `${written(record.planNote)} characters`),
        message: words(
          plan
            ? `团组没有列入本单位${year}年度计划，计划外的须写明理由，不少于${limit('explained').zh}。`
            : `本单位没有${year}年度已批准的计划，按计划外办理，须写明理由，不少于${limit('explained').zh}。`,
          `${plan ? 'The delegation is outside the plan' : `The unit has no approved plan for ${year}`}: say why, in at least ${limit('explained').en}.`,
        ),
      },
      ...beyondQuota,
    ];
  },
  examples: { passing, failing },
});

function onLine(record: Values, plan: Answer, others: readonly Answer[]) {
  const lines = (plan.values.lines ?? []) as readonly Values[];
  const line = lines.find(({ place }) => place === record.planLine);
  if (!line)
    return [
      {
        path: 'planLine',
        value:
          typeof record.planLine === 'number'
            ? words(`第${record.planLine}项`, `line ${record.planLine}`)
            : words('未填', 'none'),
        limit: words(`计划共${lines.length}项`, `${lines.length} lines`),
        message: words('计划中没有这一项，请填计划里的序号。', 'The plan has no such line: give its number.'),
      },
    ];
  const same = others.filter(({ values }) => values.plan === plan.id && values.planLine === line.place);
  const most = Number(line.batches ?? 0);
  const country = typeof line.country === 'string' ? line.country : undefined;
  const goes = visited(record);
  const place = String(line.place);
  return [
    ...(same.length < most
      ? []
      : [
          {
            path: 'planLine',
            value: batches(same.length + 1),
            limit: batches(most),
            related: same.map(({ id }) => id),
            message: words(
              `计划第${place}项共${most}批，已有${same.length}个团组使用，这是第${same.length + 1}个。`,
              `Line ${place} has ${most}; ${same.length} are taken, this is number ${same.length + 1}.`,
            ),
          },
        ]),
    ...(country === undefined || goes.length === 0 || goes.includes(country)
      ? []
      : [
          {
            path: 'planLine',
            severity: 'warn' as const,
            value: words(
              goes.map((one) => countryWords(one).zh).join('、'),
              goes.map((one) => countryWords(one).en).join(', '),
            ),
            limit: countryWords(country),
            message: words(
              `计划第${place}项去${countryWords(country).zh}，本团组不去，请核对序号。`,
              `Line ${place} goes to ${countryWords(country).en}, this delegation does not: is it the right line?`,
            ),
          },
        ]),
  ];
}
