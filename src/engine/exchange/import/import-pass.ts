import { createHash } from 'node:crypto';
import type { Actor } from '../../../model/actor.ts';
import { isWutongError, WutongError } from '../../../model/errors.ts';
import type { Values } from '../../../model/field.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import { reachOf } from '../../access/reach.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { readTitles } from '../../query/titles.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { admit, saveIn } from '../../save/save-many.ts';
import type { Referred } from '../../save/references.ts';
import type { SaveItem } from '../../save/save-request.ts';
import type { RawItem } from '../join-rows.ts';
import type { CellFinding } from './cell-finding.ts';
import { describeChange, type ChangeView } from './describe-change.ts';
import {
  findByKeys,
  findImported,
  fingerprintsOf,
  keepImported,
  keyOf,
  readBlinds,
  readStanding,
} from './find-standing.ts';
import { locate } from './locate.ts';
import type { Matched } from './match-sheets.ts';
import { PointerWord, readItem, type GivenItem, type GivenRow } from './read-item.ts';
import { createWordFinder } from './resolve-words.ts';
import { settleItem, type Names, type PathFinding, type Settled } from './settle-item.ts';

/** What one walk through a workbook found, or did. */
export interface PassOutcome {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
  /** The first ones; `findingsTotal` counts all. */
  readonly findings: readonly CellFinding[];
  readonly findingsTotal: number;
  readonly changes: readonly ChangeView[];
  readonly news: readonly { readonly row: number; readonly title: string }[];
  /** The same for two walks that would do the same. */
  readonly digest: string;
}

/** A portion between looking and keeping. */
export interface Looked {
  readonly walkers: readonly Walker[];
}

const mostFindings = 2000;
const mostChanges = 100;

/** A row on its way: what it says, what stands, what it comes to. */
interface Walker {
  readonly given: GivenItem;
  settled: Settled;
  before: StoredRecord | undefined;
  readonly findings: CellFinding[];
  fingerprint?: string;
  outcome: 'new' | 'changed' | 'unchanged' | 'lost';
}

/**
 * Walks through a workbook portion by portion. With `commit` it saves; otherwise it only looks, by the same stages of
 * the save, and finds the same faults.
 */
export function createPass(
  machine: Machine,
  bundle: TypeBundle,
  actor: Actor,
  matched: Matched,
  options: { readonly commit: boolean },
) {
  const { type } = bundle;
  const finder = createWordFinder(machine, actor);
  const titles = new Map<string, string>();
  const names: Names = {
    titleOf: (id) => titles.get(id),
    resolve(word, label) {
      const found = finder.resolve(word, label);
      if ('id' in found) titles.set(found.id, word.word);
      return found;
    },
    isSealed(recordId, field, plain) {
      const place = { office: actor.officeId, type: type.name, field };
      const stored = blinds.get(recordId)?.[field];
      return machine.values
        .blinds(place, plain)
        .some((blind) => stored === Buffer.from(blind).toString('hex'));
    },
  };
  const referred = new Map<string, Referred>();
  const blinds = new Map<string, Readonly<Record<string, string>>>();
  const seen = new Map<string, number>();
  const digest = createHash('sha256');
  const counts = { created: 0, changed: 0, unchanged: 0, faulty: 0 };
  const findings: CellFinding[] = [];
  let findingsTotal = 0;
  const changes: ChangeView[] = [];
  const news: { row: number; title: string }[] = [];

  const note = (found: readonly CellFinding[]): void => {
    findingsTotal += found.length;
    findings.push(...found.slice(0, Math.max(0, mostFindings - findings.length)));
  };
  note(matched.findings);

  const learnStanding = async (tx: Transaction, records: readonly StoredRecord[]): Promise<void> => {
    if (records.length === 0) return;
    const ids = records.map(({ id }) => id);
    for (const [id, entries] of await readBlinds(tx, bundle, ids)) blinds.set(id, entries);
    for (const [id, title] of Object.entries(await readTitles(tx, machine.registry, records)))
      titles.set(id, title);
  };

  /** A row of the same record further up; noted for those that follow. */
  const repeats = (walker: Walker, key: string, said: string): boolean => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, walker.given.place.at);
      return false;
    }
    walker.findings.push(
      locate(matched.sheets, walker.given, { path: '', code: 'key-repeated', params: { first, key: said } }),
    );
    return true;
  };

  const settle = (walker: Walker): void => {
    walker.settled = settleItem(type, walker.given, walker.before, names);
  };

  const titleOf = (values: Values): string => String(values[type.title] ?? '');

  /** Finds the record of rows that bring no number: by the keys of the type, or because the row came before. */
  async function findRecords(tx: Transaction, walkers: readonly Walker[]): Promise<void> {
    if ((type.keys ?? []).length > 0) {
      const found = await findByKeys(
        tx,
        bundle,
        actor,
        walkers.map(({ settled }) => settled.parsed),
      );
      const keyed = walkers.map((walker) => ({ walker, key: keyOf(bundle, walker.settled.parsed) }));
      const ids = keyed.flatMap(({ key }) => found.get(key ?? '') ?? []);
      const standing = await readStanding(tx, bundle, actor, ids);
      await learnStanding(tx, [...standing.values()]);
      for (const { walker, key } of keyed) {
        if (key === undefined || repeats(walker, `key ${key}`, titleOf(walker.settled.parsed))) continue;
        const [id, ...others] = found.get(key) ?? [];
        if (others.length > 0)
          walker.findings.push(
            locate(matched.sheets, walker.given, {
              path: '',
              code: 'key-ambiguous',
              params: { count: others.length + 1, key: titleOf(walker.settled.parsed) },
            }),
          );
        else if (id !== undefined) {
          walker.before = standing.get(id);
          settle(walker);
        }
      }
      return;
    }
    const prints = new Map(
      walkers.map((walker) => [
        walker,
        fingerprintsOf(machine, actor.officeId, type.name, walker.settled.parsed),
      ]),
    );
    const imported = await findImported(tx, type.name, [...prints.values()].flat());
    for (const [walker, [newest = '', ...older]] of prints) {
      walker.fingerprint = newest;
      if (repeats(walker, `row ${newest}`, titleOf(walker.settled.parsed))) continue;
      // Imported before, it is that record; what people did to it since stays.
      if ([newest, ...older].some((print) => imported.has(print))) walker.outcome = 'unchanged';
    }
  }

  function judge(walker: Walker): SaveItem | undefined {
    const { given, before, settled } = walker;
    const report = (finding: PathFinding): void =>
      void walker.findings.push(locate(matched.sheets, given, finding));
    if (walker.outcome === 'unchanged') return undefined;
    if (given.recordId !== undefined && !before) {
      walker.outcome = 'lost';
      report({ path: '', code: 'record-not-there', params: {} });
      return undefined;
    }
    settled.findings.forEach(report);
    if (!before) {
      if (reachOf(actor, type, 'create').size > 0) return { values: settled.values };
      report({ path: '', code: 'not-allowed', params: { action: '新建' } });
      return undefined;
    }
    if (Object.keys(settled.values).length === 0) {
      if (walker.findings.length === 0) walker.outcome = 'unchanged';
      return undefined;
    }
    walker.outcome = 'changed';
    if (repeats(walker, `record ${before.id}`, titleOf(before.values))) return undefined;
    if (given.version !== undefined && given.version !== before.version)
      report({ path: '', code: 'changed-since-export', params: { who: titles.get(before.updatedBy) ?? '' } });
    const item: SaveItem = { id: before.id, version: before.version, values: settled.values };
    try {
      admit(bundle, actor, item, before);
      return item;
    } catch (error) {
      if (!isWutongError(error)) throw error;
      report({ path: '', code: error.code, params: error.params });
      return undefined;
    }
  }

  async function save(tx: Transaction, saving: readonly { walker: Walker; item: SaveItem }[]): Promise<void> {
    const items = saving.map(({ item }) => item);
    const request = { actor, type: type.name, items };
    try {
      if (!options.commit) {
        await saveIn(tx, machine, { ...request, checking: true });
        return;
      }
      // The end of the transaction is the import's own; each portion only adds to it.
      await saveIn({ ...tx, commitBehind: () => {} }, machine, {
        ...request,
        referred,
        alongside: (_, saved) =>
          keepImported(
            tx,
            type.name,
            saving.flatMap(({ walker: { fingerprint } }, i) => {
              const recordId = saved[i]?.id;
              return fingerprint === undefined || recordId === undefined ? [] : [{ fingerprint, recordId }];
            }),
          ),
      });
    } catch (error) {
      if (!isWutongError(error) || error.code !== 'invalid-record') throw error;
      if (options.commit) throw new WutongError('import-changed-meanwhile', {}, { cause: error });
      for (const { path, code, params } of error.findings) {
        const [at = '', ...rest] = items.length > 1 ? path.split('.') : ['0', path];
        const walker = saving[Number(at)]?.walker;
        if (!walker) continue;
        const found = locate(matched.sheets, walker.given, { path: rest.join('.'), code, params });
        // What a word could not say is missing as well; that is one fault, not two.
        const known = walker.findings.some(
          (one) => one.sheet === found.sheet && one.row === found.row && one.heading === found.heading,
        );
        if (!known) walker.findings.push(found);
      }
    }
  }

  function settleCounts(walkers: readonly Walker[]): void {
    for (const walker of walkers) {
      const { given, before, settled, outcome } = walker;
      note(walker.findings);
      digest.update(
        JSON.stringify([given.place.at, outcome, before?.id, outcome === 'changed' && before?.version]),
      );
      if (walker.findings.length > 0) counts.faulty++;
      else if (outcome === 'unchanged') counts.unchanged++;
      else if (outcome === 'changed' && before) {
        counts.changed++;
        if (changes.length < mostChanges)
          changes.push(describeChange(type, given.place.at, before, settled, (id) => titles.get(id) ?? ''));
      } else {
        counts.created++;
        if (news.length < mostChanges) news.push({ row: given.place.at, title: titleOf(settled.parsed) });
      }
    }
  }

  return {
    /** Reads what a portion says and what stands of it. */
    async look(tx: Transaction, raw: readonly RawItem[]): Promise<Looked> {
      const given = raw.map((item) => readItem(item, matched.sheets));
      const ids = given.flatMap(({ recordId }) => recordId ?? []);
      const standing = await readStanding(tx, bundle, actor, ids);
      await learnStanding(tx, [...standing.values()]);
      await finder.learn(tx, given.flatMap(pointersIn));
      const walkers = given.map((item): Walker => {
        const before = standing.get(item.recordId ?? '');
        return {
          given: item,
          before,
          settled: settleItem(type, item, before, names),
          findings: [...item.findings],
          outcome: 'new',
        };
      });
      await findRecords(
        tx,
        walkers.filter(({ given: { recordId } }) => recordId === undefined),
      );
      return { walkers };
    },
    /** Judges what was looked at, and saves it if this walk does; portions in the order in which they were looked at. */
    async keep(tx: Transaction, { walkers }: Looked): Promise<void> {
      const saving = walkers.flatMap((walker) => {
        const item = judge(walker);
        return item ? [{ walker, item }] : [];
      });
      if (options.commit) {
        if (findingsTotal > 0 || walkers.some((walker) => walker.findings.length > 0))
          throw new WutongError('import-changed-meanwhile');
        settleCounts(walkers);
        if (saving.length > 0) await save(tx, saving);
        return;
      }
      if (saving.length > 0) await save(tx, saving);
      settleCounts(walkers);
    },
    report: (found: readonly CellFinding[]) => note(found),
    outcome: (): PassOutcome => ({
      ...counts,
      findings,
      findingsTotal,
      changes,
      news,
      digest: digest.copy().digest('hex'),
    }),
  };
}

function pointersIn(item: GivenItem): PointerWord[] {
  return Object.values(item.entries).flatMap((value): PointerWord[] => {
    if (value instanceof PointerWord) return [value];
    if (!Array.isArray(value)) return [];
    return (value as GivenRow[]).flatMap(({ entries }) =>
      Object.values(entries).filter((inner) => inner instanceof PointerWord),
    );
  });
}
