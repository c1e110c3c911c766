import type { Row, Statement } from '../../src/engine/database/database.ts';

/** One step of a plan, as EXPLAIN (FORMAT JSON) names it. */
export interface PlanStep {
  readonly step: string;
  readonly table: string | undefined;
  readonly index: string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

/** The steps of the plan that EXPLAIN gave. */
export function readPlan(rows: readonly Row[]): PlanStep[] {
  const [first] = rows;
  const [root] = first?.['QUERY PLAN'] as Node[];
  const steps: PlanStep[] = [];
  const visit = (node: Node): void => {
    const word = (name: string): string | undefined =>
      typeof node[name] === 'string' ? node[name] : undefined;
    steps.push({ step: word('Node Type') ?? '', table: word('Relation Name'), index: word('Index Name') });
    for (const inner of (node['Plans'] ?? []) as Node[]) visit(inner);
  };
  visit(root?.['Plan'] as Node);
  return steps;
}

/** The same statement, planned but not run. */
export function explained({ text, values = [] }: Statement): Statement {
  return { text: `EXPLAIN (FORMAT JSON) ${text}`, values };
}
