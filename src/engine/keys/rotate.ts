import { join } from 'node:path';
import type { Client } from 'pg';
import type { Registry } from '../../model/registry.ts';
import { noteInEveryOffice } from '../audit/command-line.ts';
import { findFileText, writePrivateFile } from '../home/private-file.ts';
import { noteKeyCheck } from '../secrets/key-check.ts';
import { keyFileNames, type Keys } from '../secrets/keys.ts';
import { addMasterKey, useMasterKey } from '../secrets/master-file.ts';
import { createSealer } from '../secrets/sealer.ts';
import { noteKeys } from './key-notes.ts';
import { countByKey, reseal } from './reseal.ts';

/** The installation whose master key changes. */
export interface Rotating {
  readonly client: Client;
  readonly registry: Pick<Registry, 'types'>;
  readonly home: { readonly dir: string; readonly keysDir: string };
  readonly keys: Keys;
  /** Waits until every process that runs beside this one has read the key file again. */
  readonly settle: () => Promise<void>;
  readonly now: () => Date;
  readonly progress?: (done: number, total: number) => void;
}

/** How a rotation ended. */
export interface Rotated {
  readonly from: readonly string[];
  readonly to: string;
  /** It went on with one that was cut off. */
  readonly resumed: boolean;
  readonly values: number;
  /** Values that no key opens; they stay as they were and keep their key from being retired. */
  readonly broken: number;
}

/**
 * Gives the installation a new master key and seals everything with it, while people work: first every process learns
 * the new key, then it is used, then what lies there is sealed anew, batch by batch. Cut off at any point, the next call
 * goes on. The old keys stay until they are retired.
 */
export async function rotateKeys(work: Rotating): Promise<Rotated> {
  const { client, registry, keys, settle } = work;
  const sealer = createSealer(keys);
  const file = join(work.home.keysDir, keyFileNames.master);
  const sealAnew = () =>
    reseal({ client, registry, keys, sealer, ...(work.progress ? { progress: work.progress } : {}) });
  const finish = async (outcome: Omit<Rotated, 'to'>): Promise<Rotated> => {
    await noteKeyCheck(client, sealer);
    noteKeys(work.home, { rotatedAt: work.now().toISOString() });
    const rotated = { ...outcome, to: keys.currentId };
    await noteInEveryOffice(client, { type: 'keys', action: 'rotate', after: rotated });
    return rotated;
  };
  const others = async (): Promise<string[]> =>
    [...(await countByKey({ client, registry })).keys()].filter((id) => id !== keys.currentId);

  const begun = await others();
  if (begun.length > 0) {
    const { done, broken } = await sealAnew();
    // Only what no key opens is left of an old key: that is no rotation that was cut off.
    if (done > 0) return finish({ from: begun, resumed: true, values: done, broken });
  }
  const from = [keys.currentId];
  const announced = newerThanCurrent(keys);
  const id = announced ?? announce(file, keys);
  await settle();
  writePrivateFile(file, useMasterKey(findFileText(file) ?? '', id));
  keys.refresh();
  await settle();
  const first = await sealAnew();
  // A save that had begun under the old key may have ended meanwhile.
  const second = await sealAnew();
  const values = first.done + second.done;
  return finish({ from, resumed: announced !== undefined, values, broken: second.broken });
}

function announce(file: string, keys: Keys): string {
  const { text, id } = addMasterKey(findFileText(file) ?? '', keys.provider);
  writePrivateFile(file, text);
  keys.refresh();
  return id;
}

// A key that was made and not used yet: the rotation was cut off before its second step.
function newerThanCurrent(keys: Keys): string | undefined {
  const current = keys.madeAt(keys.currentId) ?? '';
  return keys.ids.find((id) => id !== keys.currentId && (keys.madeAt(id) ?? '') > current);
}
