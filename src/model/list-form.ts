import type { CivilDate } from './date.ts';
import type { DocumentNode } from './document.ts';
import type { PrintedRecord } from './form.ts';
import type { Labelled } from './label.ts';

/** Everything that a form over many records may say. */
export interface ListFacts {
  /** Those of the list as it was narrowed, in its order, as far as the person may read them. */
  readonly records: readonly PrintedRecord[];
  readonly office: { readonly name: string; readonly short: string };
  readonly today: CivilDate;
}

/** An official document that is printed from a list: one notice to each unit. One file in `list-forms/` of the type. */
export interface ListForm extends Labelled {
  /** kebab-case, the name of its file and the path of its download. */
  readonly name: string;
  readonly en: string;
  /** The states of the records that stand in it; the others of the list are left out. */
  readonly states: readonly string[];
  /** Whoever has a deadline to keep hears of it inside too, once a day, when it is printed. */
  readonly reminds?: boolean;
  /** Pure. */
  readonly write: (facts: ListFacts) => readonly DocumentNode[];
}

/** Declares a form over many records; refuses a name that is no path. */
export function defineListForm(form: ListForm): ListForm {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(form.name))
    throw new Error(`list form “${form.name}” is not kebab-case`);
  return form;
}
