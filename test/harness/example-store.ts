import type { Actor } from '../../src/model/actor.ts';
import type { Example, ExampleRef } from '../../src/model/examples.ts';
import type { Values } from '../../src/model/field.ts';
import { keepUpload } from '../../src/engine/files/keep-upload.ts';
import { pdf, png } from '../../src/engine/files/sample-files.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import type { Saved } from '../../src/engine/save/save-request.ts';
import { bringTo } from './bring-to.ts';
import type { TestOffice, UnitName } from './office.ts';

type Examples = Readonly<Record<string, readonly Example[]>>;

/** Puts the examples of the types into an office through the save path, each at most once. */
export interface ExampleStore {
  /** The values of an example as a client would send them: every `$ref` is an id. What it points to is stored. */
  resolve(values: Values): Promise<Values>;
  /** Stores an example once and gives the same answer again. */
  store(type: string, name: string): Promise<Saved>;
  /** Stores one more record of an example. */
  storeAgain(type: string, example: Example): Promise<Saved>;
}

const files: Readonly<Record<string, { readonly name: string; readonly content: Uint8Array }>> = {
  pdf: { name: '邀请函.pdf', content: pdf },
  png: { name: '扫描件.png', content: png },
  png2: { name: '照片二.png', content: png },
  png3: { name: '照片三.png', content: png },
};

// Of all stores: two may write into one office.
let numbers = 0;

/** @throws Error for a reference to no example, unit or file */
export function createExampleStore(
  machine: Machine,
  office: TestOffice,
  examples: Examples,
  actor: Actor = office.everyRole(),
): ExampleStore {
  const stored = new Map<string, Promise<Saved>>();
  const uploads = new Map<string, Promise<string>>();

  async function upload(name: string): Promise<string> {
    const file = files[name];
    if (!file) throw new Error(`no sample file is called “${name}”`);
    const owner = { officeId: office.id, userId: actor.userId };
    const { id } = await keepUpload(machine, owner, {
      ...file,
      allowed: ['pdf', 'image'],
      maxBytes: 1_000_000,
    });
    return id;
  }

  async function idOf(reference: string): Promise<string> {
    const [kind = '', name = ''] = reference.split(':');
    if (kind === 'unit') {
      const unit = office.units[name as UnitName] as string | undefined;
      if (unit === undefined) throw new Error(`no unit of a test office is called “${name}”`);
      return unit;
    }
    if (kind === 'file') return remember(uploads, name, () => upload(name));
    return (await store.store(kind, name)).id;
  }

  function exampleOf(type: string, name: string): Example {
    const example = examples[type]?.find((candidate) => candidate.name === name);
    if (!example) throw new Error(`no example is called “${type}:${name}”`);
    return example;
  }

  async function resolve(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map(resolve));
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) return idOf((value as ExampleRef).$ref);
    if ('$next' in value) return Number(value.$next) + numbers++;
    if ('$new' in value) {
      const [type = '', name = '', state] = String(value.$new).split(/[:@]/);
      const example = exampleOf(type, name);
      const saved = await store.storeAgain(type, example);
      if (state === undefined) return saved.id;
      const entries = await store.resolve(example.asked ?? {});
      await bringTo(machine, office, machine.registry.getType(type), { saved, state, entries });
      return saved.id;
    }
    const entries = Object.entries(value).map(async ([name, inner]) => [name, await resolve(inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  const store: ExampleStore = {
    resolve: async (values) => (await resolve(values)) as Values,
    store: (type, name) =>
      remember(stored, `${type}:${name}`, async () => {
        return store.storeAgain(type, exampleOf(type, name));
      }),
    async storeAgain(type, example) {
      for (const before of example.after ?? []) {
        const [of = '', name = ''] = before.split(':');
        await store.store(of, name);
      }
      const values = await store.resolve(example.values);
      const item = { values, ...(example.action === undefined ? {} : { action: example.action }) };
      const [saved] = await saveMany(machine, { actor, type, items: [item] });
      if (!saved) throw new Error('a save of one record gave none');
      return saved;
    },
  };
  return store;
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  known.set(key, made);
  return made;
}
