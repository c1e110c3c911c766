import type { Fault } from './fault.ts';
import type { SourceFile } from './source-files.ts';

export const mostLines = 400;

function linesOf({ text }: SourceFile): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function byHand(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => !file.generated);
}

/** Hand-written files that have grown too long to be read at once. */
export function checkSizes(files: readonly SourceFile[]): Fault[] {
  return byHand(files)
    .filter((file) => linesOf(file) > mostLines)
    .map((file) => ({ path: file.path, words: `${linesOf(file)} lines, at most ${mostLines}` }));
}

/** The middle and the ninth tenth of the lengths, to be seen while the tree grows. */
export function sizeSummary(files: readonly SourceFile[]): string {
  const lengths = byHand(files)
    .map(linesOf)
    .sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  return `${lengths.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(1)}`;
}
