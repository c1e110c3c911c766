import { z } from 'zod';

const tableShape = z.object({ name: z.string().regex(/^[a-z_0-9]+$/), columns: z.array(z.string()) });

/** The first entry of a copy: what it was made of. */
export const manifestShape = z.object({
  format: z.literal(1),
  at: z.string(),
  program: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  /** In the order in which they are filled. */
  tables: z.array(tableShape),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The last entry: what must have come out. */
export const totalsShape = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sm3: z.string() })),
  files: z.object({ count: z.number().int(), bytes: z.number(), missing: z.array(z.string()) }),
});
export type Totals = z.infer<typeof totalsShape>;

/** The names of the entries, in the order in which they come. */
export const entryNames = {
  manifest: 'manifest.json',
  /** A table in parts of a few megabytes: its text as COPY writes it. */
  table: (name: string, part: number): string => `tables/${name}/${String(part).padStart(6, '0')}`,
  file: (hash: string): string => `files/${hash}`,
  heads: 'audit-heads.log',
  totals: 'totals.json',
};
