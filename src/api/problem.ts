import { z } from 'zod';

/** A refusal as RFC 9457 `application/problem+json`, with a code from the closed list and every finding. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  /** The same words in English. */
  en: z.string(),
  findings: z.array(z.object({ path: z.string(), code: z.string(), message: z.string(), en: z.string() })),
  /** The number of the request, as the log has it. */
  request: z.string().optional(),
  extra: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problem>;
