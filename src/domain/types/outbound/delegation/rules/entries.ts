import { countryKind } from '../../../../../fields/country/kind.ts';
import { daysBetween, isCivilDate, type CivilDate } from '../../../../../model/date.ts';
import type { Values } from '../../../../../model/field.ts';
import type { Words } from '../../../../../model/label.ts';
import { words } from '../../../../../model/rule.ts';
import type { Span } from '../../../../../model/rule/question.ts';

export interface Leg {
  readonly country?: string;
  readonly city?: string;
  readonly stay?: Span | undefined;
  readonly crossing?: Span | undefined;
  readonly transit?: boolean;
  readonly asCountry?: string;
}

export interface Member {
  readonly person?: string;
  readonly role?: string;
  readonly leadsUnit?: boolean;
  readonly counted?: boolean;
  readonly personName?: string;
  readonly rank?: string;
  readonly gender?: string;
  readonly bornOn?: string;
  readonly retired?: boolean;
  readonly secrecyLevel?: string;
  readonly postGroup?: string;
  readonly passport?: string;
}

/** A line of the programme. */
export interface Part {
  readonly day?: string;
  readonly half?: string;
  readonly city?: string;
  readonly activity?: string;
  readonly nature?: string;
}

/** A member of another region or system, in a group that is formed here. */
export interface Outsider {
  readonly name?: string;
  readonly employer?: string;
  readonly office?: string;
}

export interface Inviter {
  readonly name?: string;
  readonly country?: string;
  readonly kind?: string;
  readonly letter?: unknown;
}

/** The journey from leaving to entering China, once both days stand there. */
export function travelOf(record: Values): Span | undefined {
  return spanOf(record.travel);
}

// A form that is being filled may hold one day of a span, or half a day.
function spanOf(value: unknown): Span | undefined {
  const { from, to } = (value ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  return isCivilDate(from) && isCivilDate(to) ? { from, to } : undefined;
}

export function legsOf(record: Values): readonly Leg[] {
  return ((record.legs ?? []) as readonly Leg[]).map((leg) => ({
    ...leg,
    stay: spanOf(leg.stay),
    crossing: spanOf(leg.crossing),
  }));
}

export function membersOf(record: Values): readonly Member[] {
  return (record.members ?? []) as readonly Member[];
}

/** The members who go on duty: a pupil with a passport of his own is not sent. */
export function sentOf(record: Values): readonly (Member & { readonly at: number })[] {
  return membersOf(record)
    .map((member, at) => ({ ...member, at }))
    .filter(({ counted }) => counted !== false);
}

/** The name of a member for a finding; by his number while it is not known. */
export function nameOf({ personName, at }: Member & { readonly at: number }): string {
  return personName ?? `第${at + 1}人`;
}

export function programmeOf(record: Values): readonly Part[] {
  return (record.programme ?? []) as readonly Part[];
}

/** What was signed on paper before was judged on paper; it is entered so that the ledger is complete. */
export function isEntered(record: Values): boolean {
  return record.entered === true || record.paperOn !== undefined;
}

export function outsidersOf(record: Values): readonly Outsider[] {
  return (record.outsiders ?? []) as readonly Outsider[];
}

/** Whether somebody else forms the group: this office then confirms what was approved there. */
export function isFormedElsewhere({ kind, formed }: Values): boolean {
  return kind === 'joined' || (kind === 'cross' && formed === 'elsewhere');
}

/** The members who lead their unit (班子成员). */
export function leadersOf(record: Values): readonly Member[] {
  return membersOf(record).filter(({ leadsUnit }) => leadsUnit === true);
}

export function invitersOf(record: Values): readonly Inviter[] {
  return (record.inviters ?? []) as readonly Inviter[];
}

/** A day, once it stands there. */
export function dayOf(value: unknown): CivilDate | undefined {
  return isCivilDate(value) ? value : undefined;
}

/** The countries and regions that are really entered: a transit inside the airport is none (T02). */
export function visited(record: Values): readonly string[] {
  const entered = legsOf(record).flatMap(({ country, transit }) =>
    country === undefined || transit === true ? [] : [country],
  );
  return [...new Set(entered)];
}

/**
 * The people of a group. Interpreters are among them (不得超过6人，含翻译), whether they count as person-times or not, and
 * so are those whom another office counts.
 */
export function sizeOf(record: Values): number {
  const own = membersOf(record).filter(({ counted, role }) => counted !== false || role === 'interpreter');
  return own.length + outsidersOf(record).length;
}

/** Whether every country that is visited is one of these; not while there is none. */
export function allWithin(record: Values, codes: readonly string[]): boolean {
  const countries = visited(record);
  return countries.length > 0 && countries.every((code) => codes.includes(code));
}

/** Days from one to the other, both of them counted (T09). */
export function daysOf({ from, to }: Span): number {
  return daysBetween(from, to) + 1;
}

/** A span as people read it. */
export function spanWords({ from, to }: Span): Words {
  return words(`${from}至${to}`, `${from} to ${to}`);
}

/** How the days are counted, to be shown under a number of days. */
export function calculation(span: Span): Words {
  return words(
    `${span.from}至${span.to}，出境、入境当天都算，共${daysOf(span)}天`,
    `${span.from} to ${span.to}, both days counted: ${daysOf(span)}`,
  );
}

export const days = (n: number): Words => words(`${n}天`, `${n} days`);
export const persons = (n: number): Words => words(`${n}人`, `${n} persons`);

/** A country or region by name. */
export function countryWords(code: string): Words {
  const name = (lang: 'zh' | 'en'): string => countryKind.text(code, {}, { lang, title: (id) => id });
  return words(name('zh'), name('en'));
}
