import type { PathFinding } from './settle-item.ts';
import type { CellFinding } from './cell-finding.ts';
import type { MatchedSheet } from './match-sheets.ts';
import type { GivenItem, GivenRow } from './read-item.ts';

/** Where in the workbook a person finds what a path of the record means: `members.2.person`. */
export function locate(
  sheets: readonly MatchedSheet[],
  item: GivenItem,
  { path, code, params }: PathFinding,
): CellFinding {
  const [outer = '', index, inner] = path.split('.');
  const rows = item.entries[outer];
  const row = index !== undefined && Array.isArray(rows) ? (rows as GivenRow[])[Number(index)] : undefined;
  const place = row?.place ?? item.place;
  const sheet = sheets.find((one) => one.sheet === place.sheet);
  const name = row ? (inner ?? '') : outer;
  const column = sheet?.columns.findIndex((one) => one?.entry?.name === name) ?? -1;
  const planned = sheet?.plan.columns.find(({ entry }) => entry?.name === name);
  const heading =
    sheet?.columns[column]?.heading ?? planned?.heading ?? sheet?.plan.fields[name]?.label ?? null;
  return {
    sheet: sheet?.name ?? '',
    row: place.at,
    heading,
    column: column < 0 ? null : column,
    code,
    params,
  };
}
