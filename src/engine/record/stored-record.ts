import type { Values } from '../../model/field.ts';

/** A record as it stands in the database, its entries in the JSON shapes of their kinds, sensitive ones masked. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly unitId: string;
  readonly state: string;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly values: Values;
}
