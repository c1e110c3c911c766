import type { Clock } from '../model/actor.ts';
import type { Registry } from '../model/registry.ts';
import type { Database } from './database/database.ts';

/** Where a sealed value belongs; opened anywhere else it fails. */
export interface Binding {
  readonly office: string;
  readonly type: string;
  readonly record: string;
  readonly field: string;
}

/** Seals and opens sensitive values; the keys are not in the database. */
export interface ValueSealer {
  seal(binding: Binding, plain: string): Uint8Array;
  /** @throws sealed-value-broken */
  open(binding: Binding, sealed: Uint8Array): string;
  /** The same value of one office and field gives the same bytes, which tell nothing without the key. */
  blind(place: { office: string; type: string; field: string }, plain: string): Uint8Array;
}

/** Refuses writing while the disk is nearly full. */
export interface DiskGuard {
  /** The least free space in MB below which nothing is written. */
  readonly floorMb: number;
  isReadOnly(): boolean;
}

/** What every part of the machine is given; there are no singletons. */
export interface Machine {
  readonly db: Database;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly values: ValueSealer;
  readonly disk: DiskGuard;
  /** The folder of stored files. */
  readonly filesDir: string;
}
