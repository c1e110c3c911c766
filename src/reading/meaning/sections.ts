/** From `start` on the text tells what is to come, or what was done. */
export interface SectionTurn {
  start: number;
  coming: boolean;
}

const opener =
  /(?:^|[\n\s。;；：])(?:第?([一二三四五六七八九十]{1,3})(?:、|部分)|[（(]([一二三四五六七八九十]{1,3})[）)]|【[^】\n]{1,8}】|(?:下半年|下一步|下阶段|明年|今后一个时期|(?:20\d\d|[一二][九〇零][〇零一二三四五六七八九]{2})年度?的?(?:工作)?(?:主要|重点|预期)?(?:思路|打算|计划|安排|重点|目标|设想)(?!完成|执行|落实|的完成|分解|任务完成))(?![,，]?(?:我[市办区县省]|全[市区县省])?(?:共(?!同|建|享)|已|累计|先后|圆满|成功))(?=[,，：:是的]|[\u4e00-\u9fff]))/g;
const coming =
  /打算|工作计划|计划安排|思路|工作安排|下一步|下步|下半年(?:工作|的)?|明年|努力方向|目标任务|工作要点|工作重点|展望|预期目标|主要目标|(?:今年|20\d\d年)的?(?:政府)?(?:重点)?(?:工作)?(?:任务|安排|部署|建议)(?!完成|落实)/;
const past = /回顾|总结|完成情况|主要工作|上半年工作/;
const planTitle = /(?:要点|方案|计划|规划|思路|安排|打算)/;

/** Whether a document as a whole is a plan, judged by its first line. */
function isPlan(text: string): boolean {
  const title =
    text
      .slice(0, 60)
      .split('\n')
      .find((line) => line.trim()) ?? '';
  return planTitle.test(title) && !/总结|汇报|报告|情况|回顾|[。，,]/.test(title) && title.length < 50;
}

/**
 * Finds where a report turns from what was done to what is planned (下半年工作打算) and back. A paragraph that opens
 * with 下半年 turns it as well, and keeps it over the numbered parts that begin anew after it.
 */
export function findSectionTurns(text: string): SectionTurn[] {
  const turns: SectionTurn[] = [{ start: 0, coming: isPlan(text) }];
  const whole = turns[0]!.coming;
  let byParagraph = false;
  let restarted = false;
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const start = match.index;
    const current = turns.at(-1)!.coming;
    const number = match[1];
    let next = current;
    if (number) {
      const title = text.slice(opener.lastIndex, opener.lastIndex + 26).split(/[。\n，,]/)[0]!;
      if (coming.test(title) && !past.test(title.slice(0, title.search(coming)))) {
        next = true;
        byParagraph = false;
      } else if (byParagraph && (number === '一' || restarted)) restarted = true;
      else {
        next = whole;
        byParagraph = false;
      }
    } else if (match[2]) {
      // A part of the second level may turn the text to what is to come; it does not turn it back.
      const title = text.slice(opener.lastIndex, opener.lastIndex + 20).split(/[。\n，,]/)[0]!;
      if (/^(?:下半年|下一步|下步|明年|20\d\d年).{0,6}(?:打算|计划|思路|安排|重点)/.test(title)) next = true;
    } else if (match[0].trim().startsWith('【')) {
      next = false;
      byParagraph = false;
    } else if (match[0].startsWith('\n')) {
      next = true;
      byParagraph = true;
      restarted = false;
    }
    if (next !== current) turns.push({ start, coming: next });
  }
  return turns;
}
