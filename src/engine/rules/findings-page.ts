import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import type { FindingView } from '../../api/rules.ts';
import { covers, reachOf } from '../access/reach.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { getRecord } from '../query/record-page.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { merged } from '../save/merged.ts';
import { parseStage } from '../save/parse-stage.ts';
import { pointersOf, readReferred } from '../save/references.ts';
import { takeSnapshots } from '../save/snapshots.ts';
import { judgeOne, mayWaive } from './decide-waiver.ts';
import { judgeRecords, type WaivedFinding } from './judge-records.ts';

/**
 * What the rules find in a record now, for its page.
 * @throws not-found
 */
export function findingsOf(machine: Machine, actor: Actor, type: string, id: string): Promise<FindingView[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const record = await getRecord(tx, machine, actor, type, id);
      const state = machine.registry.getType(type).workflow.states[record.state];
      // What has ended is not judged again by the rules of today.
      if (state?.tone === 'good' || state?.tone === 'ended') return [];
      return describe(tx, machine, actor, type, await judgeOne(tx, machine, record));
    },
    { reading: true },
  );
}

/**
 * What the rules would find in a form as it stands, saved or not. Entries that cannot be read are left out: the form
 * says so itself.
 * @throws not-allowed, not-found
 */
export function checkForm(
  machine: Machine,
  actor: Actor,
  typeName: string,
  form: { readonly id: string | null; readonly values: Values },
): Promise<FindingView[]> {
  const bundle = machine.registry.getType(typeName);
  const { type } = bundle;
  if (reachOf(actor, type, 'create').size + reachOf(actor, type, 'save').size === 0)
    throw new WutongError('not-allowed', { action: '检查' });
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const standing: StoredRecord | undefined =
        form.id === null ? undefined : await getRecord(tx, machine, actor, typeName, form.id);
      const known = Object.fromEntries(
        Object.entries(form.values).filter(([name]) => Object.hasOwn(type.fields, name)),
      );
      let values = parseStage({
        type,
        current: standing?.values ?? {},
        given: known,
        open: true,
        incomplete: true,
        asks: [],
        optional: [],
        findings: [],
      });
      const referred = await readReferred(tx, machine.registry, pointersOf(type, values));
      values = takeSnapshots(type, values, referred);
      values = merged(values, type.derive?.(values));
      const [findings = []] = await judgeRecords(tx, machine, bundle, [
        {
          id: standing?.id,
          values,
          state: standing?.state ?? bundle.workflow.initial,
          moment: 'draft',
        },
      ]);
      return describe(tx, machine, actor, typeName, findings);
    },
    { reading: true },
  );
}

async function describe(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  typeName: string,
  findings: readonly WaivedFinding[],
): Promise<FindingView[]> {
  const { type } = machine.registry.getType(typeName);
  const ids = [...new Set(findings.flatMap(({ related }) => related))];
  const reach = reachOf(actor, type, 'read');
  const titles = new Map<string, string>();
  for (const record of await readRecords(tx, type, ids))
    if (covers(reach, actor, record)) titles.set(record.id, String(record.values[type.title] ?? ''));
  return findings.map(({ clause, waivers, related, ...finding }) => ({
    ...finding,
    clause: { ...clause, number: clause.number ?? null, words: clause.words ?? null },
    waivable: waivers.length > 0,
    mayWaive: mayWaive(actor, { waivers }),
    related: related.map((id) => ({ id, title: titles.get(id) ?? null })),
  }));
}
