import { isQuoteBorder } from './borders.ts';

/**
 * The clause around a figure, exactly as the original has it: 8 to 60 characters where the text has that many.
 */
export function quoteAround(original: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < 24 && !isQuoteBorder(original, from - 1)) from--;
  let to = Math.max(end, start + 1);
  while (to < original.length && to - end < 24 && !isQuoteBorder(original, to)) to++;
  while (to - from < 8 && from > 0 && original[from - 1] !== '\n') from--;
  while (to - from < 8 && to < original.length && original[to] !== '\n') to++;
  if (to - from > 60) to = Math.max(end, from + 60);
  return original.slice(from, to);
}
