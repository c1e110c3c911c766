import type { Values } from '../../../../../model/field.ts';
import type { Words } from '../../../../../model/label.ts';
import { words, type Found } from '../../../../../model/rule.ts';
import { countryWords, legsOf, membersOf, outsidersOf, spanWords, travelOf } from './entries.ts';

/** An entry that is not as it was approved; `limit` is what was approved. */
export type Change = Pick<Found, 'path' | 'value'> & { readonly limit: Words };

interface Cost {
  readonly item?: string;
  readonly amount?: { readonly amount: string; readonly currency: string };
}

const costsOf = (record: Values): readonly Cost[] => (record.funding ?? []) as readonly Cost[];

// Who stands in no register is told by name and employer.
const peopleOf = (record: Values): string[] => [
  ...membersOf(record).flatMap(({ person }) => (person === undefined ? [] : [person])),
  ...outsidersOf(record).map(({ name, employer }) => `${name ?? ''} ${employer ?? ''}`),
];

// 公示 and 批件 name the places in their order: the route is part of what was approved.
function routeOf(record: Values): string {
  return legsOf(record)
    .map(({ country, city }) => `${country ?? ''} ${city ?? ''}`)
    .join('|');
}

function routeWords(record: Values): Words {
  const legs = legsOf(record).map(({ country = '', city = '' }) => ({ name: countryWords(country), city }));
  return words(
    legs.map(({ name, city }) => `${name.zh}${city}`).join('→'),
    legs.map(({ name, city }) => `${name.en} ${city}`.trim()).join(' → '),
  );
}

function budgetOf(record: Values): string {
  return costsOf(record)
    .map(({ item, amount }) => `${item ?? ''} ${Number(amount?.amount ?? 0)} ${amount?.currency ?? ''}`)
    .sort()
    .join('|');
}

function budgetWords(record: Values): Words {
  const totals = new Map<string, number>();
  for (const { amount } of costsOf(record))
    if (amount) totals.set(amount.currency, (totals.get(amount.currency) ?? 0) + Number(amount.amount) * 100);
  const text = [...totals].map(([currency, cents]) => `${(cents / 100).toFixed(2)} ${currency}`).join(' + ');
  return words(text || '未列', text || 'none');
}

function changedPeople(record: Values, approved: Values): Change[] {
  const [now, then] = [peopleOf(record), peopleOf(approved)];
  const added = now.filter((id) => !then.includes(id)).length;
  const gone = then.filter((id) => !now.includes(id)).length;
  if (now.length === 0 || added + gone === 0) return [];
  return [
    {
      path: 'members',
      value: words(`增加${added}人、减少${gone}人`, `${added} added, ${gone} removed`),
      limit: words(`批准的${then.length}人`, `the ${then.length} approved`),
    },
  ];
}

/** What differs from the approved version: people, days, countries and route, budget. Entries not filled yet do not. */
export function changes(record: Values, approved: Values): Change[] {
  const [now, then] = [travelOf(record), travelOf(approved)];
  return [
    ...changedPeople(record, approved),
    ...(now && then && (now.from !== then.from || now.to !== then.to)
      ? [{ path: 'travel', value: spanWords(now), limit: spanWords(then) }]
      : []),
    ...(legsOf(record).length === 0 || routeOf(record) === routeOf(approved)
      ? []
      : [{ path: 'legs', value: routeWords(record), limit: routeWords(approved) }]),
    ...(budgetOf(record) === budgetOf(approved)
      ? []
      : [{ path: 'funding', value: budgetWords(record), limit: budgetWords(approved) }]),
  ];
}
