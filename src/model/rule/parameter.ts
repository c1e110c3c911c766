import type { CivilDate } from '../date.ts';
import type { Labelled, Words } from '../label.ts';
import type { Clause, Rule, Severity } from '../rule.ts';

/** A number, or a list of codes such as countries or kinds of inviters. */
export type ParameterValue = number | readonly string[];

/** Another value for a province, a category or a time, with the document that says so. */
export interface Variant {
  readonly provinces?: readonly string[];
  readonly categories?: readonly string[];
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly value: ParameterValue;
  readonly severity?: Severity;
  readonly clause: Clause;
}

/** A limit that is never written into code alone: named, with its unit, changed by variants and by offices. */
export interface Parameter extends Labelled {
  readonly en: string;
  /** Empty words for lists of codes. */
  readonly unit: Words;
  readonly value: ParameterValue;
  /** Where passing it weighs otherwise than the rule. */
  readonly severity?: Severity;
  /** Where it stands, if not where the rule does. */
  readonly clause?: Clause;
  /** The rule under whose name an office sets it, where two rules read the same one; it has the same name in both. */
  readonly owner?: string;
  /** The first that fits counts. */
  readonly variants?: readonly Variant[];
}

/** What an office has set itself. `words` name the local document. */
export interface OfficeValue {
  readonly value: ParameterValue;
  readonly severity?: Severity | undefined;
  readonly words?: string | undefined;
  readonly since: CivilDate;
}

/** Finds what the office has set for a parameter on a day; it wins over variants and default. */
export type OfficeLookup = (asked: {
  readonly rule: string;
  readonly parameter: string;
  readonly category: string | undefined;
  readonly today: CivilDate;
}) => OfficeValue | undefined;

/** Where and when a parameter is asked for. */
export interface Place {
  readonly today: CivilDate;
  readonly province: string;
  readonly category: string | undefined;
  readonly officeValue?: OfficeLookup | undefined;
}

/** A parameter as it holds at one place on one day. */
export interface Resolved {
  readonly value: ParameterValue;
  readonly severity: Severity | undefined;
  readonly clause: Clause;
  /** The office's own words for where it stands. */
  readonly words: string | undefined;
  readonly since: CivilDate;
}

/**
 * The value that holds: what the office has set, else the first variant that fits, else the default.
 * @throws Error for a parameter that the rule does not have
 */
export function resolveParameter(rule: Rule, name: string, place: Place): Resolved {
  const parameter = rule.parameters[name];
  if (!parameter) throw new Error(`rule ${rule.name} has no parameter “${name}”`);
  const { today, category } = place;
  const clause = parameter.clause ?? rule.clause;
  const own = place.officeValue?.({ rule: parameter.owner ?? rule.name, parameter: name, category, today });
  if (own)
    return {
      value: own.value,
      severity: own.severity ?? parameter.severity,
      clause,
      words: own.words,
      since: own.since,
    };
  const variant = (parameter.variants ?? []).find((one) => fits(one, place));
  return {
    value: variant?.value ?? parameter.value,
    severity: variant?.severity ?? parameter.severity,
    clause: variant?.clause ?? clause,
    words: undefined,
    since: variant?.from ?? rule.inForce.from,
  };
}

function fits({ provinces, categories, from, to }: Variant, { today, province, category }: Place): boolean {
  if (provinces && !provinces.includes(province)) return false;
  if (categories && (category === undefined || !categories.includes(category))) return false;
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

/** A number with its unit: 6人, 6 persons. */
export function withUnit(value: number, { unit }: Parameter): Words {
  return { zh: `${value}${unit.zh}`, en: `${value} ${unit.en}`.trim() };
}
