import type { FilterOperator } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';

/** One narrowing of a list as the address carries it. */
export interface ListFilter {
  readonly field: string;
  readonly operator: FilterOperator;
}

/** Everything that says which rows a list shows; the address carries it, so it can be shared and gone back to. */
export interface ListState {
  readonly q: string;
  /** `-approvedOn`; empty for the order of the declaration. */
  readonly sort: string;
  readonly size: number;
  readonly page: number;
  /** `approvedOn.between` → `2018-01-01,2018-06-30` */
  readonly filters: Readonly<Record<string, string>>;
}

export const pageSizes: readonly number[] = [20, 50, 100];
/** Deeper than this the server does not page. */
export const deepest = 10_000;

/** The filters that a list offers: the state where there is more than one, then those of the declaration. */
export function offeredFilters({ type, workflow }: TypeBundle): readonly ListFilter[] {
  const state: ListFilter[] =
    Object.keys(workflow.states).length > 1 ? [{ field: 'state', operator: 'in' }] : [];
  const declared = type.list.filters.flatMap((field): ListFilter[] => {
    const [operator] = type.fields[field]?.kind.filters ?? [];
    return operator === undefined ? [] : [{ field, operator }];
  });
  return [...state, ...declared];
}

/** The columns that a list may be sorted by. */
export function sortableColumns({ type }: TypeBundle): ReadonlySet<string> {
  return new Set([type.list.sort.replace(/^-/, ''), ...type.list.sortable]);
}

/** Reads an address. What the declaration does not offer is left out rather than refused: links grow old. */
export function readListState(search: URLSearchParams, bundle: TypeBundle): ListState {
  const filters: Record<string, string> = {};
  for (const { field, operator } of offeredFilters(bundle)) {
    const value = search.get(`f.${field}.${operator}`);
    if (value && value !== ',') filters[`${field}.${operator}`] = value;
  }
  const sort = search.get('sort') ?? '';
  const size = Number(search.get('size'));
  const known = pageSizes.includes(size) ? size : 20;
  const page = Number(search.get('page'));
  return {
    q: (search.get('q') ?? '').slice(0, 100),
    sort: sortableColumns(bundle).has(sort.replace(/^-/, '')) ? sort : '',
    size: known,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, deepest / known) : 1,
    filters,
  };
}

/** The query of an address and of the server alike; defaults are left out, so that the plain list has a plain address. */
export function writeListState(state: ListState): Record<string, string> {
  return {
    ...(state.q.trim() === '' ? {} : { q: state.q }),
    ...Object.fromEntries(
      Object.entries(state.filters).flatMap(([name, value]) => (value === '' ? [] : [[`f.${name}`, value]])),
    ),
    ...(state.sort === '' ? {} : { sort: state.sort }),
    ...(state.size === 20 ? {} : { size: String(state.size) }),
    ...(state.page === 1 ? {} : { page: String(state.page) }),
  };
}

/** The same list with something changed; any change but that of the page starts at the first page. */
export function changeListState(state: ListState, part: Partial<ListState>): ListState {
  return { ...state, page: 1, ...part };
}

/** The list with one filter set, or without it for an empty value. */
export function setFilter(state: ListState, name: string, value: string): ListState {
  const { [name]: _before, ...others } = state.filters;
  return changeListState(state, { filters: value === '' ? others : { ...others, [name]: value } });
}

/** The next order after a press on a column's head: up, down, and back to the order of the declaration. */
export function nextSort(current: string, column: string): string {
  if (current === column) return `-${column}`;
  return current === `-${column}` ? '' : column;
}

/** Whether anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return state.q.trim() !== '' || Object.keys(state.filters).length > 0;
}
