import type { Values } from './field.ts';
import type { Labelled } from './label.ts';
import type { ChainStep } from './process/chain.ts';
import type { Outcome } from './process/events.ts';

/** What an office does with a case, by the authority table: the verb is part of every figure. */
export const verbs = {
  approve: { label: '审批', en: 'Approve' },
  report: { label: '审核上报', en: 'Examine and report upward' },
  examine: { label: '初审', en: 'First examination' },
  file: { label: '备案', en: 'Record filing' },
  serve: { label: '服务', en: 'Serve' },
} as const;
export type Verb = keyof typeof verbs;

/** Who has the last word: a role of the office, or a body that decides outside (the province, the city's leader). */
export type Decider = { readonly role: string } | { readonly body: string };

/** What the authority table says of one case on one day. */
export interface Authority {
  readonly verb: Verb;
  readonly decider: Decider;
}

/** What a chain may depend on. Pure: the same facts give the same chain. */
export interface ChainFacts {
  readonly record: Values;
  readonly authority: Authority;
}

/** Something that is decided by a chain: the approval of a case, of its change. */
export interface Purpose extends Labelled {
  readonly en: string;
  chain(facts: ChainFacts): readonly ChainStep[];
  /**
   * The entry with the day as of which it is judged, for what was decided before it was entered. Nothing stands in its
   * way any more then: what the rules find is shown, and counted.
   */
  readonly judgedOn?: string;
  /** The state in which the record stands when a run has ended so. */
  readonly ends: Readonly<Record<Outcome, string>>;
}

/** How records of a type are decided. */
export interface Procedure {
  /** Roles that speak for the applicant, that handle the case in the office, and that answer for its course. */
  readonly applicants: readonly string[];
  readonly handlers: readonly string[];
  readonly keepers: readonly string[];
  readonly purposes: Readonly<Record<string, Purpose>>;
  /**
   * What the authority table asks of a record: the rank, the category and the kind by which it is looked up. Each may
   * be undefined while the form is not filled.
   */
  authorityKeys(record: Values): AuthorityKeys;
  /** The table as an office of this level starts with it. An office edits its own copy, with history. */
  readonly authority: Readonly<Record<OfficeLevel, readonly AuthorityLine[]>>;
}

export type OfficeLevel = 'province' | 'city' | 'district' | 'subdistrict';

export interface AuthorityKeys {
  readonly rank?: string | undefined;
  readonly category?: string | undefined;
  readonly kind?: string | undefined;
}

/** One line: what is left open matches everything; the line that says most wins. */
export interface AuthorityLine extends AuthorityKeys, Authority {
  /** What it rests on, in words. */
  readonly basis?: string;
}

/** Declares how records of a type are decided. */
export function defineProcedure(procedure: Procedure): Procedure {
  return procedure;
}

/**
 * The line of the table for a case: among those that match, the one that names most of rank, kind and category (in
 * this order of weight).
 */
export function findAuthority<L extends AuthorityLine>(
  lines: readonly L[],
  keys: AuthorityKeys,
): L | undefined {
  const fits = (asked: string | undefined, found: string | undefined): boolean =>
    asked === undefined || asked === found;
  const weight = (line: L): number =>
    (line.rank === undefined ? 0 : 4) +
    (line.kind === undefined ? 0 : 2) +
    (line.category === undefined ? 0 : 1);
  return lines
    .filter(
      (line) =>
        fits(line.rank, keys.rank) && fits(line.category, keys.category) && fits(line.kind, keys.kind),
    )
    .reduce<L | undefined>(
      (best, line) => (best === undefined || weight(line) > weight(best) ? line : best),
      undefined,
    );
}
