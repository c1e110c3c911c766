import type { Values } from '../../../../model/field.ts';
import type { Check } from '../../../../model/record-type.ts';
import { byRank } from '../../../org/ranks.ts';

/** The names in an entry such as 何平、陆远. */
export function namesIn(value: unknown): string[] {
  return typeof value === 'string'
    ? value
        .split(/[、，,；;]/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [];
}

export function membersOf({ members }: Values): readonly Values[] {
  return Array.isArray(members) ? (members as Values[]) : [];
}

/** Those whom the office that was asked lets go along. */
export function agreedMembers(record: Values): readonly Values[] {
  const declined = namesIn(record.declined);
  return membersOf(record).filter(({ name }) => !declined.includes(String(name)));
}

/** What the letter is called and how many it asks for; names stand in order of rank. */
export function derive(record: Values): Values {
  const members = byRank(membersOf(record), ({ rank }) => rank);
  const parts = [record.office, record.delegationName].filter((one) => typeof one === 'string');
  return {
    name: parts.length === 0 ? undefined : parts.join('：'),
    members: members.length === 0 ? undefined : members,
    persons: members.length === 0 ? undefined : members.length,
  };
}

/** Who is refused stands in the letter, and a reply that refuses everybody is no partial consent. */
export const check: Check = (record, report) => {
  const declined = namesIn(record.declined);
  if (declined.length === 0) return;
  const known = membersOf(record).map(({ name }) => String(name));
  const strange = declined.filter((one) => !known.includes(one));
  if (strange.length > 0 || agreedMembers(record).length === 0)
    report('declined', 'not-a-choice', { value: strange.join('、') || String(record.declined) });
};
