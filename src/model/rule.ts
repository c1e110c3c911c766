import type { Calendar } from './calendar.ts';
import type { CivilDate } from './date.ts';
import type { Values } from './field.ts';
import type { Labelled, Words } from './label.ts';
import type { RuleExamples } from './rule/example.ts';
import type { Parameter } from './rule/parameter.ts';
import type { Answer, Question } from './rule/question.ts';

/** `block`: not without a waiver, or not at all · `warn`: a person looks and decides · `note`: good to know. */
export type Severity = 'block' | 'warn' | 'note';

/** When a record is judged: while it is written, when the unit hands it in, when somebody in the office approves. */
export type Moment = 'draft' | 'submit' | 'decide';

export const moments: readonly Moment[] = ['draft', 'submit', 'decide'];

/** Where a rule stands: the name of a source of `src/domain/sources`, and the place in it. */
export interface Clause {
  readonly source: string;
  /** `第18条`; empty where the text that was read does not say. */
  readonly article: string;
}

/** What a rule may look at, beside the record itself. */
export interface RuleView<P extends string = string> {
  /** The day on which the decision counts. */
  readonly today: CivilDate;
  readonly moment: Moment;
  /** The id of the record; none while it is new. */
  readonly id: string | undefined;
  /** The state of the process that the record is in. */
  readonly state: string | undefined;
  readonly category: string | undefined;
  readonly calendar: Calendar;
  /** The version that was approved, once there is one. */
  readonly approved: Values | undefined;
  /** A number parameter as it holds here and today. */
  number(parameter: P): number;
  /** A list parameter as it holds here and today. */
  list(parameter: P): readonly string[];
  /** A number parameter with its unit, as people read it. */
  words(parameter: P): Words;
  /** What the machine found for one of the rule's questions. */
  answer(question: string): readonly Answer[];
}

/** One thing that a rule found. */
export interface Found<P extends string = string> {
  /** The entry to mend: `members`, `legs.1.stay`. */
  readonly path: string;
  readonly value: Words;
  /** What is allowed; the parameter with its unit unless said. */
  readonly limit?: Words;
  readonly message: Words;
  /** The parameter that was passed: it brings limit, severity and clause. */
  readonly parameter?: P;
  /** Where this finding is graver or milder than the rule. */
  readonly severity?: Severity;
  /** Other records that it is about. */
  readonly related?: readonly string[];
}

/** A check of a record against a clause. It finds; a person decides. */
export interface Rule extends Labelled {
  /** The number in the rule book: `T01`. */
  readonly name: string;
  readonly en: string;
  readonly severity: Severity;
  readonly clause: Clause;
  /** Other documents that say the same. */
  readonly also?: readonly Clause[];
  readonly inForce: { readonly from: CivilDate; readonly to?: CivilDate };
  /** The first moment at which it is judged; `draft` unless said. */
  readonly moment?: Moment;
  /** For these values of the type's category alone, or for all but these; not judged while the category is open. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** Where it stands that the others are exempt. */
  readonly exemption?: Clause;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The roles that may waive a finding, with a reason; empty for never. */
  readonly waivers: readonly string[];
  /** How to put it right. */
  readonly mend: Words;
  /** What must be known of other records. */
  questions?(record: Values, view: Omit<RuleView, 'answer'>): readonly Question[];
  /** Pure. A missing entry is nobody's finding but of the rule that demands it: drafts are half filled. */
  check(record: Values, view: RuleView): readonly Found[];
  readonly examples: RuleExamples;
}

/** What is written in a rule's file: a rule whose checks know the names of its own parameters. */
export interface RuleDeclaration<P extends string> extends Omit<Rule, 'parameters' | 'questions' | 'check'> {
  readonly parameters?: Readonly<Record<P, Parameter>>;
  questions?(record: Values, view: Omit<RuleView<P>, 'answer'>): readonly Question[];
  check(record: Values, view: RuleView<P>): readonly Found<P>[];
}

/** Declares a rule and refuses, with its name, one that does not hold together. */
export function defineRule<const P extends string = never>(declared: RuleDeclaration<P>): Rule {
  const parameters: Readonly<Record<string, Parameter>> = declared.parameters ?? {};
  const rule = { ...declared, parameters } as Rule;
  const faults = [...faultsOf(rule)];
  if (faults.length > 0) throw new Error(`rule “${rule.name}”: ${faults.join('; ')}`);
  return rule;
}

function* faultsOf(rule: Rule): Generator<string> {
  const { inForce, only, except, examples } = rule;
  if (!/^[A-Z]\d\d[a-z]?$/.test(rule.name)) yield 'the name is not like T01';
  if (inForce.to !== undefined && inForce.to < inForce.from) yield 'it ends before it begins';
  if (only && except) yield 'say only or except, not both';
  if (examples.passing.length < 2 || examples.failing.length < 2)
    yield 'two passing and two failing examples are needed';
  for (const [name, { value, variants = [] }] of Object.entries(rule.parameters))
    for (const variant of variants) {
      if (typeof variant.value !== typeof value) yield `a variant of ${name} is of another sort`;
      if (variant.from !== undefined && variant.to !== undefined && variant.to < variant.from)
        yield `a variant of ${name} ends before it begins`;
      if (!variant.provinces && !variant.categories && variant.from === undefined && variant.to === undefined)
        yield `a variant of ${name} says neither where nor when`;
    }
}

/** The same words in Chinese and English: `words('8人', '8 persons')`. */
export function words(zh: string, en: string): Words {
  return { zh, en };
}
