/** A record of a list, with the list page that it stands on. */
export interface Neighbour {
  readonly id: string;
  readonly from: string;
}

/** The number of the page that an address of a list shows. */
export function pageOfList(from: string): number {
  const page = Number(new URLSearchParams(from).get('page') ?? '1');
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function withPage(from: string, page: number): string {
  const search = new URLSearchParams(from);
  if (page > 1) search.set('page', String(page));
  else search.delete('page');
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The records before and after one in its list; at the edges of a page those of the pages beside it. */
export function neighboursOf(options: {
  readonly id: string;
  readonly from: string;
  readonly before: readonly string[] | undefined;
  readonly here: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}): { readonly previous: Neighbour | undefined; readonly next: Neighbour | undefined } {
  const { id, from, before, here = [], after } = options;
  const at = here.indexOf(id);
  if (at < 0) return { previous: undefined, next: undefined };
  const page = pageOfList(from);
  const place = (found: string | undefined, on: number): Neighbour | undefined =>
    found === undefined ? undefined : { id: found, from: withPage(from, on) };
  return {
    previous: at > 0 ? place(here[at - 1], page) : place(before?.[before.length - 1], page - 1),
    next: at < here.length - 1 ? place(here[at + 1], page) : place(after?.[0], page + 1),
  };
}
