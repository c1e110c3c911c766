import type { CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import type { Transaction } from '../database/database.ts';
import {
  compileDrillDown,
  compileDrillTotal,
  parseDrillCursor,
  writeDrillCursor,
} from './compile-drill-down.ts';
import { getDimension } from './list-breakdown.ts';
import type { MayRead } from './list-figures.ts';
import { isReported, listReportedBehind } from './reported-figures.ts';

/** A page of the records behind a figure. */
export interface RecordsBehind {
  /** The name of the record type. */
  readonly type: string;
  /** The figure: the sum of `adds` over all pages. */
  readonly value: number;
  readonly count: number;
  readonly rows: readonly { readonly id: string; readonly on: CivilDate; readonly adds: number }[];
  /** For the next page; null on the last. */
  readonly next: string | null;
}

/**
 * Opens a figure: the records that it counts, by the date on which they count.
 * @throws unknown-indicator, figure-of-figures, unknown-dimension, not-allowed (the type may not be read at all),
 * bad-cursor
 */
export async function listRecordsBehind(
  tx: Transaction,
  asked: {
    readonly registry: Registry;
    readonly indicator: string;
    readonly period: Period;
    readonly mayRead: MayRead;
    readonly cursor?: string;
    /** Only those under one value of a dimension, by its name. */
    readonly cut?: { readonly by: string; readonly key: string };
    /** Rows of a page; 20 unless given. */
    readonly size?: number;
  },
): Promise<RecordsBehind> {
  if (isReported(asked.indicator)) {
    if (asked.cut) throw new WutongError('unknown-dimension', { dimension: asked.cut.by });
    return listReportedBehind(tx, { ...asked, size: asked.size ?? 20 });
  }
  const { indicator, bundle } = asked.registry.getIndicator(asked.indicator);
  const reach = asked.mayRead(bundle.type);
  if (reach === 'none') throw new WutongError('not-allowed', { action: `查看${bundle.type.label}` });
  const size = asked.size ?? 20;
  const drill = {
    bundle,
    indicator,
    officeId: tx.officeId,
    period: asked.period,
    ...(reach === 'all' ? {} : { restrict: reach }),
    ...(asked.cut ? { cut: { dimension: getDimension(bundle.type, asked.cut.by), key: asked.cut.key } } : {}),
  };
  const after = asked.cursor === undefined ? {} : { cursor: parseDrillCursor(asked.cursor) };
  const [rows, [total = {}]] = await Promise.all([
    tx.query(compileDrillDown({ ...drill, ...after, size: size + 1 })),
    tx.query(compileDrillTotal(drill)),
  ]);
  const shown = rows.slice(0, size).map((row) => ({
    id: String(row.id),
    on: String(row.on),
    adds: Number(row.adds),
  }));
  const last = shown.at(-1);
  return {
    type: bundle.type.name,
    value: Number(total.value ?? 0),
    count: Number(total.count ?? 0),
    rows: shown,
    next: rows.length > size && last ? writeDrillCursor(last) : null,
  };
}
