import { makeCalendar, type Calendar } from '../calendar.ts';
import type { CivilDate } from '../date.ts';
import type { Values } from '../field.ts';
import type { Moment, Rule, Severity } from '../rule.ts';
import { questionsOf, type RuleContext } from './judge.ts';
import type { Answer } from './question.ts';

/** A record, as far as the rule looks at it, and the circumstances that differ from the usual ones. */
export interface RuleExample {
  /** What it shows, in Chinese: it stands in the rule book. */
  readonly about: string;
  readonly record: Values;
  readonly today?: CivilDate;
  readonly moment?: Moment;
  readonly province?: string;
  readonly id?: string;
  readonly state?: string;
  readonly approved?: Values;
  readonly calendar?: Calendar;
  /** By the names of the rule's questions; what is not given was not found. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>>;
}

/** What a failing example is told, in Chinese words. */
export interface ExpectedFinding {
  readonly path: string;
  readonly value: string;
  readonly limit: string;
  /** That of the rule unless said. */
  readonly severity?: Severity;
}

export interface RuleExamples {
  readonly passing: readonly RuleExample[];
  /** With everything that the rule finds. */
  readonly failing: readonly (RuleExample & { readonly finds: readonly ExpectedFinding[] })[];
}

/** A year whose weekends are all off and which has no other holidays. */
const plainYear = makeCalendar(new Map([[2018, { holidays: new Set(), workdays: new Set() }]]));

/** The circumstances of an example; tests and the rule book judge by them. */
export function exampleContext(
  rule: Rule,
  example: RuleExample,
  given: Pick<RuleContext, 'category' | 'getSource'>,
): RuleContext {
  const context: RuleContext = {
    ...given,
    today: example.today ?? '2018-04-02',
    moment: example.moment ?? rule.moment ?? 'draft',
    province: example.province ?? '',
    calendar: example.calendar ?? plainYear,
    id: example.id,
    state: example.state,
    approved: example.approved,
  };
  const asked = questionsOf([rule], example.record, context);
  return {
    ...context,
    answers: Object.fromEntries(
      asked.map(({ key, question }) => [key, example.answers?.[question.name] ?? []]),
    ),
  };
}
