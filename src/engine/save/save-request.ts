import type { Referred } from './references.ts';
import type { Actor } from '../../model/actor.ts';
import type { Finding } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import type { Transaction } from '../database/database.ts';
import type { Action, Decided } from '../../model/workflow.ts';
import type { ProcessInput } from '../process/process-input.ts';
import type { Moved } from '../process/process-work.ts';
import type { StoredRecord } from '../record/stored-record.ts';

/** One record to enter, correct or act on. */
export interface SaveItem {
  /** Of the record to correct; without it a record is entered. */
  readonly id?: string;
  /** The version that the person saw; needed with `id`. */
  readonly version?: number;
  /** The entries given; those left out stay as they are. */
  readonly values: Values;
  /** An action of the workflow to take with them. */
  readonly action?: string;
  /** A command to the record's process instead of an action. */
  readonly command?: ProcessInput;
  /**
   * In whose name, where a bulk load plays several people at once; the request's actor unless said. Their own rights
   * are judged as if they had asked themselves; only what they may look at is the request's. Never from outside.
   */
  readonly actor?: Actor;
}

/** One record on its way through the stages of a save. */
export interface Passage {
  readonly item: SaveItem;
  readonly actor: Actor;
  readonly id: string;
  /** As it stands; undefined for a new record. */
  readonly before: StoredRecord | undefined;
  /** The state after the save. */
  state: string;
  unitId: string;
  values: Values;
  /** Sensitive entries that were typed anew: their mask may be the same although the number is another. */
  resealed?: readonly string[];
  readonly findings: Finding[];
  /** What the process did, if it did anything. */
  moved?: Moved | undefined;
  /** The actions taken, the person's own first, then those of the process. */
  taken: readonly { readonly name: string; readonly action: Action; readonly decided: Decided }[];
}

/** Who saves what. */
export interface SaveRequest {
  readonly actor: Actor;
  readonly type: string;
  readonly items: readonly SaveItem[];
  /** Ends when all findings are known; nothing is written, no number taken. */
  readonly checking?: true;
  /** What saves before it in the same transaction looked up; kept for those that follow. */
  readonly referred?: Map<string, Referred>;
  /** Further statements of the same transaction, sent together with the rows. */
  readonly alongside?: (tx: Transaction, saved: readonly Pick<Saved, 'id' | 'version'>[]) => Promise<unknown>;
}

/** What stands in the database afterwards. */
export interface Saved {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly record: StoredRecord;
  /** Titles of what the record points to, as far as the save had to look. */
  readonly titles: Readonly<Record<string, string>>;
}
