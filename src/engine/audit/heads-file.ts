import { open } from 'node:fs/promises';
import { z } from 'zod';

const headShape = z.object({
  office: z.string(),
  number: z.number().int(),
  at: z.string(),
  entries: z.number().int(),
  root: z.string(),
  /** The hash of the whole seal, its signature included. */
  hash: z.string(),
  keyId: z.string(),
});

/** A seal as the heads file remembers it outside the database; hashes in hex. */
export type Head = z.infer<typeof headShape>;

/** The heads of every office: number → the hashes that were written for it (more than one means two histories). */
export type Heads = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;

/** Appends heads as JSON lines; they are on the disk when this returns. */
export async function appendHeads(file: string, heads: readonly Head[]): Promise<void> {
  if (heads.length === 0) return;
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    // A power cut may have left half a line, which must not swallow this one.
    const last = size === 0 ? '\n' : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    const lines = heads.map((head) => `${JSON.stringify(head)}\n`).join('');
    await handle.appendFile(last === '\n' ? lines : `\n${lines}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Reads the heads of some offices, or of all; undefined when there is no file. Half a line, as a power cut leaves it,
 * is passed over.
 */
export async function findHeads(file: string, officeIds?: readonly string[]): Promise<Heads | undefined> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  const wanted = officeIds && new Set(officeIds);
  const heads = new Map<string, Map<number, Set<string>>>();
  for await (const line of handle.readLines()) {
    const head = readHead(line);
    if (!head || wanted?.has(head.office) === false) continue;
    const office = heads.get(head.office) ?? new Map<number, Set<string>>();
    heads.set(head.office, office.set(head.number, (office.get(head.number) ?? new Set()).add(head.hash)));
  }
  return heads;
}

function readHead(line: string): Head | undefined {
  try {
    return headShape.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
