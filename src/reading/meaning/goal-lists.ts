/** A stretch that lists levels to reach, from 目标是 to the full stop, over its semicolons. */
export interface GoalList {
  start: number;
  end: number;
  /** What follows in the same paragraph is still to come. */
  paragraphEnd: number;
}

const opener = /(?:(?:奋斗|预期|主要|总体|工作|年度)目标(?:任务)?(?:是|为|[：:])|目标[：:])/g;
const longest = 400;

/** Finds 主要预期目标是：…；…；… in the text, in order. */
export function findGoalLists(text: string): GoalList[] {
  const found: GoalList[] = [];
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const start = match.index;
    const stop = text.slice(start, start + longest).search(/[。\n]/);
    const end = start + (stop < 0 ? longest : stop);
    const line = text.slice(end, end + longest).indexOf('\n');
    found.push({ start, end, paragraphEnd: end + (line < 0 ? longest : line) });
    opener.lastIndex = end;
  }
  return found;
}

/** Whether a place lies in one of the lists, or in the paragraph after it; a binary search. */
export function placeByGoalLists(lists: readonly GoalList[], place: number): 'in' | 'after' | undefined {
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lists[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const list = lists[low];
  if (list && list.start < place) return 'in';
  const before = lists[low - 1];
  return before && place < before.paragraphEnd ? 'after' : undefined;
}
