const pairs: Record<string, [close: string, length: number]> = {
  '“': ['”', 14],
  '‘': ['’', 14],
  '「': ['」', 14],
  '『': ['』', 14],
  '"': ['"', 12],
  '《': ['》', 80],
};

const clause = /[，,。;；！？\n]/;
/** A short quotation that tells a count is told, not named: “接待30批”. */
const tells = /\d+(?:\.\d+)?\s?(?:批|人次|万元|亿元|%)/;

/**
 * The end of a quoted name or a title that begins at `start`, or 0 when the quotation is speech. The digits of
 * names (“两学一做”, “16+1”, 《…三年行动计划》) are no figures.
 */
export function findQuoteEnd(text: string, start: number): number {
  const [close, length] = pairs[text[start]!]!;
  const inside = text.slice(start + 1, start + 1 + length);
  const end = inside.indexOf(close);
  if (end < 0) return 0;
  const words = inside.slice(0, end);
  if (close !== '》' && (clause.test(words) || tells.test(words))) return 0;
  return start + end + 2;
}
