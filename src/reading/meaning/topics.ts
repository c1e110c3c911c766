import { findHeadings } from '../structure/headings.ts';

/** Verbs and adverbs with which headings open: 进一步加强因公出国（境）管理 is about 因公出国（境）. */
const opening =
  /^(?:进一步|继续|不断|切实|全面|着力|稳步|扎实|积极|有序|深入|大力|认真|圆满|精心|加强|推进|推动|做好|抓好|深化|强化|规范|提升|提高|优化|完善|落实|拓展|开展|突出|完成|聚焦|严格|做[优大强深新实]|[，,、])+/;
const closing = /(?:管理)?(?:和|与)?(?:服务)?(?:工作|情况|水平|质量|成效)$/;
const reach = 1200;

/** Says, for a place in the text, what the nearest heading before it is about. Places must come in order. */
export function findTopics(text: string): (place: number) => string {
  const headings = findHeadings(text);
  let at = -1;
  return (place) => {
    while (at + 1 < headings.length && headings[at + 1]!.start < place) at++;
    const heading = headings[at];
    if (!heading || place - heading.start > reach) return '';
    const first = heading.text.split(/[，,]/)[0]!;
    return first.replace(opening, '').replace(closing, '').slice(0, 16);
  };
}
