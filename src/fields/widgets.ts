import type { ComponentType } from 'react';
import type { Field, Values } from '../model/field.ts';
import type { Lang } from '../model/label.ts';

export interface StoredFile {
  readonly name: string;
  readonly size: number;
  readonly mime: string;
}

/** What an entry on the screen asks of the page around it. */
export interface FieldServices {
  /** Records of a type, persons or units that match some words; the first ones for no words. */
  search(
    type: string,
    words: string,
  ): Promise<readonly { readonly id: string; readonly title: string; readonly hint?: string }[]>;
  /** The title behind an id; empty where it is not known. */
  title(id: string): string;
  /** Stores a file for an entry; `field` is the very declaration, so that the page can tell where it stands. */
  upload(
    file: File,
    field: Field,
    onProgress: (percent: number) => void,
  ): Promise<StoredFile & { readonly id: string }>;
  file(id: string): (StoredFile & { readonly url: string }) | undefined;
  /** Asks to see a masked entry; left out where the person may not. */
  reveal?(path: string): void;
  /** The other entries of the record, or of the row. */
  readonly siblings?: Values;
  /** The whole record as it is typed now; left out where there is none to fill from. */
  record?(): Values;
}

/** What every form control gets. A value that cannot be read yet stays as it was typed. */
export interface InputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  onChange(value: unknown): void;
  readonly disabled?: boolean;
  readonly lang: Lang;
  readonly services: FieldServices;
  readonly status?: 'error';
  /** The id of the help or problem under the entry. */
  readonly describedBy?: string;
  /** Of the parts of an entry, by path below it: `2.person` → words. */
  readonly problems?: Readonly<Record<string, string>>;
  /** Where the entry stands in the record; its id unless said. */
  readonly path?: string;
}

/** What every display gets. `compact` is one line, for lists. */
export interface CellProps {
  readonly field: Field;
  readonly value: unknown;
  readonly lang: Lang;
  title(id: string): string;
  readonly compact?: boolean;
  readonly services?: Partial<FieldServices>;
  readonly path?: string;
}

/** The two faces of a kind. */
export interface Widget {
  readonly Input: ComponentType<InputProps>;
  readonly Cell: ComponentType<CellProps>;
}

/** The faces of all kinds, by the kind's name. */
export type Widgets = Readonly<Record<string, Widget>>;
