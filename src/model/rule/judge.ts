import type { Calendar } from '../calendar.ts';
import type { CivilDate } from '../date.ts';
import type { Values } from '../field.ts';
import type { Words } from '../label.ts';
import { moments, type Found, type Moment, type Rule, type RuleView } from '../rule.ts';
import type { Source } from '../source.ts';
import type { RuleFinding } from './finding.ts';
import { resolveParameter, withUnit, type OfficeLookup, type Resolved } from './parameter.ts';
import type { Answer, Question } from './question.ts';

/** Everything that judging needs beside the record. */
export interface RuleContext {
  /** The day on which the decision counts: today, or that of the signature for what is entered afterwards. */
  readonly today: CivilDate;
  readonly moment: Moment;
  /** `ZJ`; empty where the office has set none. */
  readonly province: string;
  /** The value of the type's category field, see `categoryOf`. */
  readonly category: string | undefined;
  readonly calendar: Calendar;
  readonly id?: string | undefined;
  readonly state?: string | undefined;
  readonly approved?: Values | undefined;
  readonly officeValue?: OfficeLookup | undefined;
  /** By the keys of `questionsOf`. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>> | undefined;
  /** `registry.getSource`. */
  getSource(name: string): Source;
}

/** A question with the key under which its answer is given. */
export interface AskedQuestion {
  readonly key: string;
  readonly question: Question;
}

/** Whether a rule is judged now: in force, for this category, not before its moment. */
export function applies(
  rule: Rule,
  { today, moment, category }: Pick<RuleContext, 'today' | 'moment' | 'category'>,
): boolean {
  const { inForce, only, except } = rule;
  if (today < inForce.from || (inForce.to !== undefined && today > inForce.to)) return false;
  if (moments.indexOf(moment) < moments.indexOf(rule.moment ?? 'draft')) return false;
  // A draft without a category is not judged by rules that ask for it: it may become one that is exempt.
  if (only) return category !== undefined && only.includes(category);
  if (except) return category !== undefined && !except.includes(category);
  return true;
}

/** Everything that the rules must know of other records before they judge this one. */
export function questionsOf(rules: readonly Rule[], record: Values, context: RuleContext): AskedQuestion[] {
  return rules
    .filter((rule) => applies(rule, context))
    .flatMap((rule) =>
      (rule.questions?.(record, viewOf(rule, context)) ?? []).map((question) => ({
        key: `${rule.name}.${question.name}`,
        question,
      })),
    );
}

/** Judges a record by all rules that apply; every finding, in the order of the rules. Pure. */
export function judge(rules: readonly Rule[], record: Values, context: RuleContext): RuleFinding[] {
  return rules
    .filter((rule) => applies(rule, context))
    .flatMap((rule) =>
      rule.check(record, viewOf(rule, context)).map((found) => finding(rule, found, context)),
    );
}

function viewOf(rule: Rule, context: RuleContext): RuleView {
  const resolved = (name: string): Resolved => resolveParameter(rule, name, context);
  const number = (name: string): number => {
    const { value } = resolved(name);
    if (typeof value !== 'number') throw new Error(`${rule.name}.${name} is no number`);
    return value;
  };
  return {
    today: context.today,
    moment: context.moment,
    id: context.id,
    state: context.state,
    category: context.category,
    calendar: context.calendar,
    approved: context.approved,
    number,
    list(name) {
      const { value } = resolved(name);
      if (typeof value === 'number') throw new Error(`${rule.name}.${name} is no list`);
      return value;
    },
    words: (name) => limitWords(rule, name, number(name)),
    answer(name) {
      const found = context.answers?.[`${rule.name}.${name}`];
      // Silence must not pass for “nothing found”.
      if (!found) throw new Error(`the question ${rule.name}.${name} was not asked`);
      return found;
    },
  };
}

function limitWords(rule: Rule, name: string, value: number): Words {
  const parameter = rule.parameters[name];
  return parameter ? withUnit(value, parameter) : { zh: '', en: '' };
}

function finding(rule: Rule, found: Found, context: RuleContext): RuleFinding {
  const { path, value, parameter, related = [] } = found;
  const passed = parameter === undefined ? undefined : resolveParameter(rule, parameter, context);
  const { source: name, article } = passed?.clause ?? rule.clause;
  const { title, number, certainty } = context.getSource(name);
  const limit =
    found.limit ??
    (typeof passed?.value === 'number'
      ? limitWords(rule, parameter ?? '', passed.value)
      : { zh: '', en: '' });
  return {
    rule: rule.name,
    label: { zh: rule.label, en: rule.en },
    key: [rule.name, path, value.zh, ...[...related].sort()].join('|'),
    severity: found.severity ?? passed?.severity ?? rule.severity,
    path,
    value,
    limit,
    message: found.message,
    mend: rule.mend,
    clause: {
      source: name,
      title,
      number,
      article,
      certainty,
      words: passed?.words,
      since: passed?.since ?? rule.inForce.from,
    },
    waivers: rule.waivers,
    related,
  };
}
