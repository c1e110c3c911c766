import { z } from 'zod';
import { defineContract } from './contract.ts';
import { documentErrors } from './document-errors.ts';

const place = z.object({ start: z.number().int(), end: z.number().int() });

/** Something that is wrong or doubtful in a draft. Offsets are UTF-16 offsets in the text of the answer. */
const finding = place.extend({
  kind: z.enum(['disagrees', 'arithmetic', 'contradiction', 'wording', 'noise', 'period', 'format']),
  quote: z.string(),
  says: z.string(),
  expected: z.string().optional(),
  why: z.string(),
  /** It may be right: a person has to look. */
  question: z.literal(true).optional(),
  fix: place.extend({ to: z.string() }).optional(),
  indicator: z.string().optional(),
  also: z.array(place).optional(),
});

/** A figure of the draft beside the value that the records give. */
const judged = place.extend({
  quote: z.string(),
  value: z.number(),
  unit: z.string(),
  subject: z.string(),
  verdict: z.enum(['agrees', 'disagrees', 'unmatched', 'aside']),
  indicator: z.string().optional(),
  recorded: z.number().optional(),
});

export const checkContracts = {
  checkDraft: defineContract({
    method: 'POST',
    path: '/api/checks',
    summary:
      'Check a draft (Word, PDF, HTML, Markdown, text) for a period: its figures against the records, its sums, shares and comparisons, what it tells twice, its times and characters; nothing of it is kept',
    group: 'figures',
    query: z.object({
      /** The period that the draft tells of; what its title says where it is left out. */
      period: z.string().max(40).optional(),
      /** The period where the title names none. */
      otherwise: z.string().max(40).optional(),
    }),
    bodyType: 'multipart/form-data',
    response: z.object({
      name: z.string(),
      format: z.enum(['docx', 'doc', 'pdf', 'html', 'md', 'txt']),
      text: z.string(),
      period: z.string(),
      findings: z.array(finding),
      figures: z.array(judged),
    }),
    errors: ['bad-request', 'not-allowed', 'bad-period', ...documentErrors],
  }),
  reviseDraft: defineContract({
    method: 'POST',
    path: '/api/checks/revisions',
    summary:
      'A Word file (.docx) with accepted corrections as revisions that its author sees, accepts or refuses; `changes` (JSON) stands before the file, `x-wutong-left` says how many could not be put in; nothing of it is kept',
    group: 'figures',
    bodyType: 'multipart/form-data',
    response: z.unknown(),
    responseType: 'application/octet-stream',
    errors: ['bad-request', 'not-allowed', ...documentErrors],
  }),
};

/** What becomes of stretches of a draft, as the form of `reviseDraft` carries it. */
export const draftChanges = z.array(place.extend({ to: z.string().max(2000) })).max(2000);
