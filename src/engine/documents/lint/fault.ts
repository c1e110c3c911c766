import type { Placed } from './roles.ts';

/** What differs from the standard: where, what is there, what should be, and how to mend it. */
export interface LayoutFault {
  /** 页面, 页码, 第3段, or 第3段等12段. */
  readonly where: string;
  /** The places of the paragraphs, from 1; empty for what is of the whole paper. */
  readonly places: readonly number[];
  /** The beginning of the first paragraph. */
  readonly quote: string;
  readonly says: string;
  readonly expected: string;
  readonly remedy: string;
  /** The clause of GB/T 9704-2012. */
  readonly clause: string;
}

/** A fault before it is known how many paragraphs have it. */
export type Found = Omit<LayoutFault, 'where' | 'places' | 'quote'> & { readonly at?: Placed };

/** The same fault in many paragraphs is one fault that names how many. */
export function gather(found: readonly Found[]): LayoutFault[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = JSON.stringify([one.clause, one.says, one.expected, one.at === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Found, ...Found[]];
    const { at, ...rest } = first;
    const places = group.flatMap((one) => (one.at ? [one.at.paragraph.place] : []));
    const more = places.length > 1 ? `等${places.length}段` : '';
    return {
      ...rest,
      where: at ? `第${places[0]}段${more}` : '全文',
      places,
      quote: at ? at.paragraph.text.trim().slice(0, 24) : '',
    };
  });
}
