import type { Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import { newId } from '../../model/id.ts';
import { call } from '../client.ts';
import type { FileInfo } from '../records.ts';
import { copyOf } from '../../model/copies.ts';
import type { CivilDate } from '../../model/date.ts';
import type { Copied } from '../copy/copied-banner.tsx';
import { formValues } from './form-values.ts';
import type { Preset } from './own-unit.ts';

/** What a form opens with. */
export interface FormStart {
  readonly recordId: string | null;
  readonly version: number | null;
  /** The entries of the version that the form started from; undefined where nobody has them any more. */
  readonly base: Values | undefined;
  readonly values: Values;
  readonly titles: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, FileInfo>>;
  readonly draftId: string;
  /** A draft was found; `old`: the record was saved since. */
  readonly restored: { readonly at: string; readonly old: boolean } | undefined;
  /** The state of the record, undefined for a new one. */
  readonly state: string | undefined;
  readonly actions: readonly string[];
  readonly editable: boolean;
  readonly title: string;
  /** It began as the copy of another record. */
  readonly copied?: Copied;
}

/** The record that a new one is copied from, and the day on which the copied days are to begin. */
export interface CopyFrom {
  readonly id: string;
  readonly start: CivilDate | undefined;
}

const fresh = {
  recordId: null,
  version: null,
  base: {},
  titles: {},
  files: {},
  restored: undefined,
  state: undefined,
  actions: [],
  editable: true,
  title: '',
};

/** A new record of which nothing is known yet. */
export function newStart(draftId: string): FormStart {
  return { ...fresh, values: {}, draftId };
}

/** A new record: empty, a draft to go on with, or the copy of another one. */
export async function loadNew(
  type: RecordType,
  draftId: string,
  from: CopyFrom | undefined,
  preset: Preset,
  signal: AbortSignal,
): Promise<FormStart> {
  const { drafts } = await call('listDrafts', { query: { type: type.name } }, { signal });
  const draft = drafts.find(({ id }) => id === draftId);
  if (draft)
    return {
      ...fresh,
      titles: preset.titles,
      draftId,
      values: draft.values,
      restored: { at: draft.savedAt, old: false },
    };
  if (from === undefined) return { ...fresh, ...preset, draftId };
  const page = await call('getRecord', { params: { type: type.name, id: from.id } }, { signal });
  const older = page.record.values;
  const { values, left } = copyOf(type, older, from.start);
  return {
    ...fresh,
    draftId,
    // Whoever enters for the own unit only begins with it, whosever record this was.
    values: { ...values, ...preset.values },
    titles: { ...page.titles, ...preset.titles },
    copied: { title: String(older[type.title] ?? ''), left },
  };
}

/** A record to correct, with the own draft of it where there is one. */
export async function loadRecord(type: RecordType, id: string, signal: AbortSignal): Promise<FormStart> {
  const [page, { drafts }] = await Promise.all([
    call('getRecord', { params: { type: type.name, id } }, { signal }),
    call('listDrafts', { query: { type: type.name } }, { signal }),
  ]);
  const { record, titles, files, actions, editable } = page;
  const draft = drafts.find(({ recordId }) => recordId === id);
  const base = formValues(type, record.values);
  const old = draft !== undefined && draft.recordVersion !== record.version;
  return {
    recordId: id,
    version: old ? draft.recordVersion : record.version,
    base: old ? undefined : base,
    values: draft?.values ?? base,
    titles,
    files,
    draftId: draft?.id ?? newId(),
    restored: draft && { at: draft.savedAt, old },
    state: record.state,
    actions,
    editable,
    title: String(record.values[type.title] ?? ''),
  };
}
