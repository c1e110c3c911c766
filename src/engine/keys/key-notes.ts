import { join } from 'node:path';
import { z } from 'zod';
import { findFileText, writePrivateFile } from '../home/private-file.ts';

const notesShape = z.object({
  /** When the last rotation came to its end. */
  rotatedAt: z.string().optional(),
  /** The last copy of the keys: when, which master keys are in it, and its check number. */
  copy: z.object({ at: z.string(), ids: z.array(z.string()), number: z.string() }).optional(),
  /** The last loss drill, and how it ended. */
  drill: z.object({ at: z.string(), ok: z.boolean(), copyAt: z.string(), seconds: z.number() }).optional(),
});

/** What was done with the keys of this machine. It is kept beside the data, for it is about the machine, not of it. */
export type KeyNotes = z.infer<typeof notesShape>;

type Place = { readonly dir: string };

const fileOf = ({ dir }: Place): string => join(dir, 'key-notes.json');

/** What is noted; nothing where nothing was done yet or the notes cannot be read. */
export function readKeyNotes(home: Place): KeyNotes {
  try {
    const found = notesShape.safeParse(JSON.parse(findFileText(fileOf(home)) ?? '{}'));
    return found.success ? found.data : {};
  } catch {
    return {};
  }
}

/** Adds to the notes. */
export function noteKeys(home: Place, more: KeyNotes): void {
  writePrivateFile(fileOf(home), `${JSON.stringify({ ...readKeyNotes(home), ...more }, null, 2)}\n`);
}
