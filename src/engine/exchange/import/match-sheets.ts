import { narrow } from '../../../fields/clean-text.ts';
import { cellWords, isBlank, type Cell } from '../../../model/cell.ts';
import { WutongError } from '../../../model/errors.ts';
import type { Registry } from '../../../model/registry.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import type { ReadRow } from '../hucre.ts';
import type { JoinPlan } from '../join-rows.ts';
import {
  faultsHeading,
  headings,
  metaSheet,
  workbookPlan,
  type SheetColumn,
  type SheetPlan,
} from '../sheet-plan.ts';
import type { SheetHead } from '../workbook-worker.ts';
import type { CellFinding } from './cell-finding.ts';
import { nearest } from './nearest.ts';

/** A sheet of the workbook that is one of the type's, and what each of its columns is. */
export interface MatchedSheet {
  readonly sheet: number;
  readonly name: string;
  readonly plan: SheetPlan;
  readonly headingsAt: number;
  /** By the number of the column; undefined where nothing is read. */
  readonly columns: readonly (SheetColumn | undefined)[];
}

export interface Matched {
  readonly sheets: readonly MatchedSheet[];
  readonly findings: readonly CellFinding[];
  readonly join: JoinPlan;
}

const spelled = (heading: string): string => narrow(heading).replace(/[\s*]/g, '');

/**
 * Finds out which sheet is what and which column is what. Headings stand in the first rows, in any order; what is not
 * there is not read, what nobody knows is reported with the name that is nearest.
 * @throws workbook-other-type, workbook-headings, workbook-empty
 */
export function matchSheets(
  registry: Registry,
  bundle: TypeBundle,
  file: { readonly name: string; readonly sheets: readonly SheetHead[] },
): Matched {
  const { type } = bundle;
  refuseOther(registry, bundle, file);
  const plan = workbookPlan(bundle);
  const findings: CellFinding[] = [];
  const known = [plan.records, ...plan.children];
  const visible = file.sheets.flatMap((head, sheet) =>
    head.hidden || head.rows === 0 ? [] : [{ head, sheet }],
  );
  const sheets = visible.flatMap(({ head, sheet }): MatchedSheet[] => {
    const named = known.find(({ name }) => isPartOf(head.name, name));
    const only = visible.length === 1 ? plan.records : undefined;
    const found = named ?? only;
    if (!found) {
      findings.push({
        sheet: head.name,
        row: null,
        heading: null,
        column: null,
        code: 'sheet-unknown',
        params: {
          sheet: head.name,
          nearest:
            nearest(
              head.name,
              known.map(({ name }) => name),
            ) ?? '',
        },
      });
      return [];
    }
    const at = findHeadings(found, head.head);
    if (!at) throw new WutongError('workbook-headings', { name: file.name, wanted: found.name });
    return [
      {
        sheet,
        name: head.name,
        plan: found,
        headingsAt: at.at,
        columns: readHeadings(found, head.name, at, findings),
      },
    ];
  });
  const records = sheets.filter((one) => one.plan === plan.records);
  if (records.length === 0)
    throw new WutongError('workbook-headings', { name: file.name, wanted: type.label });
  const keyOf = (one: MatchedSheet, role: 'key' | 'parent'): number | undefined => {
    const column = one.columns.findIndex((candidate) => candidate?.role === role);
    return column < 0 ? undefined : column;
  };
  const children = sheets.flatMap((one) => {
    const { rows } = one.plan;
    if (rows === undefined) return [];
    const keyColumn = keyOf(one, 'parent');
    if (keyColumn === undefined)
      findings.push({
        sheet: one.name,
        row: one.headingsAt,
        heading: headings.parent,
        column: null,
        code: 'heading-missing',
        params: { sheet: one.name, heading: headings.parent },
      });
    return [{ sheet: one.sheet, headingsAt: one.headingsAt, keyColumn, field: rows, label: one.name }];
  });
  return {
    sheets,
    findings,
    join: {
      records: records.map((one) => ({
        sheet: one.sheet,
        headingsAt: one.headingsAt,
        keyColumn: keyOf(one, 'key'),
      })),
      children,
    },
  };
}

// `出访人员_2` goes on where `出访人员` was full.
function isPartOf(name: string, planned: string): boolean {
  return name === planned || (name.startsWith(`${planned}_`) && /^\d+$/.test(name.slice(planned.length + 1)));
}

function refuseOther(
  registry: Registry,
  { type }: TypeBundle,
  file: { readonly name: string; readonly sheets: readonly SheetHead[] },
): void {
  const meta = file.sheets.find(({ name }) => name === metaSheet)?.head ?? [];
  const said = meta.find(({ cells }) => cells[0] === 'type')?.cells[1];
  const named =
    typeof said === 'string'
      ? registry.findType(said)
      : registry.types.find(
          (other) =>
            other.type.name !== type.name &&
            file.sheets.some(({ name }) => name === workbookPlan(other).records.name),
        );
  if (named && named.type.name !== type.name)
    throw new WutongError('workbook-other-type', {
      name: file.name,
      found: named.type.label,
      wanted: type.label,
    });
}

// The row that knows the most headings, and more of them than not.
function findHeadings(plan: SheetPlan, head: readonly ReadRow[]): ReadRow | undefined {
  const known = new Set(plan.columns.map(({ heading }) => spelled(heading)));
  let best: ReadRow | undefined;
  let most = 0;
  for (const row of head) {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const hits = filled.filter((cell) => known.has(spelled(cellWords(cell)))).length;
    if (hits > most && hits * 2 >= filled.length) [best, most] = [row, hits];
  }
  return best;
}

function readHeadings(
  plan: SheetPlan,
  sheet: string,
  { at, cells }: ReadRow,
  findings: CellFinding[],
): (SheetColumn | undefined)[] {
  const used = new Set<SheetColumn>();
  return cells.map((cell: Cell, column): SheetColumn | undefined => {
    if (isBlank(cell)) return undefined;
    const heading = cellWords(cell).trim();
    if (spelled(heading) === spelled(faultsHeading)) return undefined;
    const found = plan.columns.find((one) => spelled(one.heading) === spelled(heading));
    const report = (code: CellFinding['code'], params: CellFinding['params']): undefined => {
      findings.push({ sheet, row: at, heading, column, code, params });
      return undefined;
    };
    if (!found)
      return report('heading-unknown', {
        heading: heading.slice(0, 60),
        nearest:
          nearest(
            heading,
            plan.columns.map((one) => one.heading),
          ) ?? '',
      });
    if (used.has(found)) return report('heading-repeated', { heading: found.heading });
    used.add(found);
    return found;
  });
}
