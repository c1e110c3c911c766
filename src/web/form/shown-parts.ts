import type { FormPage, RecordType } from '../../model/record-type.ts';

/** A part of the form with its place in the declaration. */
export interface ShownPart {
  readonly page: FormPage;
  readonly name: string;
  readonly fields: readonly string[];
}

/** The parts of a form that ask something: what is decided by actions stands on the record's page only. */
export function shownParts({ pages, fields }: RecordType): readonly ShownPart[] {
  return pages.flatMap((page, at): ShownPart[] => {
    const shown = page.fields.filter((name) => fields[name]?.written !== 'action');
    const asks = shown.some((name) => fields[name]?.written === 'form');
    return asks ? [{ page, name: page.en ?? String(at), fields: shown }] : [];
  });
}

/** The id of a part on the page. */
export function partId(at: number): string {
  return `part-${at + 1}`;
}
