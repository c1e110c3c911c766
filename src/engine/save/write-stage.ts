import type { Values } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { writeRow } from '../record/row-values.ts';
import { searchText } from '../search/search-text.ts';
import { tokensOf } from '../search/tokens.ts';
import type { Passage, SaveRequest } from './save-request.ts';
import { sealValues } from './seal-values.ts';
import { same } from './changes.ts';
import { writePlanOf, type ChildPlan } from './write-plan.ts';

/**
 * Stage 5: the rows. Values become masked where they are sensitive.
 * @returns what the database answers, still on its way, so that the audit can travel with it.
 * The first promise gives the ids of the records that were really updated.
 */
export function writeStage(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  request: SaveRequest,
  passages: readonly Passage[],
): { readonly updated: Promise<Row[]>; readonly rest: Promise<unknown> } {
  const { actor } = request;
  const plan = writePlanOf(bundle);
  const now = machine.clock.now().toISOString();
  const rows = passages.map((passage): Row => {
    const sealed = sealValues(
      bundle.type,
      { officeId: actor.officeId, id: passage.id },
      passage.values,
      machine.values,
    );
    passage.values = sealed.values;
    passage.resealed = sealed.typed;
    const text = searchText(bundle.type, passage.values);
    return {
      id: passage.id,
      unit_id: passage.unitId,
      state: passage.state,
      version: (passage.before?.version ?? 0) + 1,
      created_at: passage.before?.createdAt ?? now,
      created_by: passage.before?.createdBy ?? passage.actor.userId,
      updated_at: now,
      updated_by: passage.actor.userId,
      search_text: text,
      search_tokens: tokensOf(actor.officeId, text),
      ...writeRow(bundle.type.fields, passage.values),
      ...sealed.row,
    };
  });
  const isNew = (row: Row): boolean => row.version === 1;
  const inserted = rows.filter(isNew);
  const changed = rows.filter((row) => !isNew(row));
  const updated = changed.length > 0 ? tx.query(plan.update(actor.officeId, changed)) : Promise.resolve([]);
  const rest: Promise<unknown>[] = [updated];
  if (inserted.length > 0) rest.push(tx.query(plan.insert(actor.officeId, inserted)));
  for (const child of plan.children) rest.push(...writeChildren(tx, bundle, child, passages));
  return { updated, rest: Promise.all(rest) };
}

// Rows of a record are written anew when one of them changed; their ids stay.
function writeChildren(
  tx: Transaction,
  bundle: TypeBundle,
  child: ChildPlan,
  passages: readonly Passage[],
): Promise<unknown>[] {
  const field = bundle.type.fields[child.field];
  const inner = field?.kind.inner?.(field.options) ?? {};
  const changed = passages.filter((p) => !same(p.before?.values[child.field], p.values[child.field]));
  const cleared = changed.filter((p) => p.before?.values[child.field] !== undefined).map((p) => p.id);
  const rows = changed.flatMap((p) =>
    ((p.values[child.field] ?? []) as Values[]).map((row, position): Row => ({
      id: row.id,
      parent_id: p.id,
      position,
      ...writeRow(inner, row),
    })),
  );
  return [
    ...(cleared.length > 0 ? [tx.query(child.clear(tx.officeId, cleared))] : []),
    ...(rows.length > 0 ? [tx.query(child.insert(tx.officeId, rows))] : []),
  ];
}
