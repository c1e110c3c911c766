import { gather, type LayoutFault } from './fault.ts';
import { pageFaults } from './page-faults.ts';
import { readLayout } from './read-layout.ts';
import { placeParagraphs } from './roles.ts';
import { textFaults } from './text-faults.ts';
import { numberingFaults, punctuationFaults, writtenFaults } from './wording-faults.ts';

/**
 * Where a Word document differs from the layout of official documents (GB/T 9704-2012): paper, lines, fonts, levels,
 * head, date, page number, each with its place and how to mend it. What stands in tables is the author's own.
 * @throws file-damaged for what is no Word document
 */
export function lintDocx(bytes: Uint8Array, name: string): LayoutFault[] {
  const document = readLayout(bytes, name);
  const placed = placeParagraphs(document);
  return gather([
    ...pageFaults(document),
    ...textFaults(placed, document),
    ...numberingFaults(placed),
    ...writtenFaults(placed),
    ...punctuationFaults(placed),
  ]);
}
