import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '../home/private-file.ts';

const noteShape = z.object({
  file: z.string(),
  at: z.string(),
  bytes: z.number(),
  seconds: z.number(),
  /** It was restored beside what runs, and everything in it was right. */
  proven: z.boolean(),
  fault: z.string(),
});

/** What became of one scheduled copy. */
export type CopyNote = z.infer<typeof noteShape>;

const name = 'copies.json';

/** The notes of the copies in a folder, the oldest first; none where nothing was noted. */
export async function readCopies(dir: string): Promise<CopyNote[]> {
  const text = await readFile(join(dir, name), 'utf8').catch(() => '[]');
  const found = z.array(noteShape).safeParse(JSON.parse(text));
  return found.success ? found.data : [];
}

export async function writeCopies(dir: string, notes: readonly CopyNote[]): Promise<void> {
  writePrivateFile(join(dir, name), `${JSON.stringify(notes, null, 2)}\n`);
}

/** The last `keep` copies stay, and besides them always the last one that was proven. */
export function keptCopies(
  notes: readonly CopyNote[],
  keep: number,
): { readonly kept: CopyNote[]; readonly gone: CopyNote[] } {
  const proven = notes.findLast((note) => note.proven);
  const kept = notes.filter((note, i) => i >= notes.length - keep || note === proven);
  return { kept, gone: notes.filter((note) => !kept.includes(note)) };
}
