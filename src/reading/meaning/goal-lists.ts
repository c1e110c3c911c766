/** A stretch that lists levels to reach, from 目标是 to the full stop, over its semicolons. */
export interface GoalList {
  start: number;
  end: number;
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
    found.push({ start, end });
    opener.lastIndex = end;
  }
  return found;
}

/** Whether a place lies in one of the lists; a binary search. */
export function isInGoalList(lists: readonly GoalList[], place: number): boolean {
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lists[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low < lists.length && lists[low]!.start < place;
}
