const name =
  /[\u4e00-\u9fff*]{0,14}?(?:人民政府)?(?:外事侨务|外事和港澳事务|外事与港澳事务|港澳事务|外事|侨务)(?:办公室|办)|[\u4e00-\u9fff]{2,6}(?:街道|镇|乡)(?:办事处|人民政府)?(?=\d{4}年|\*\*年|上半年|下半年|工作)/;
const titlePeriod =
  /(?:(?:19|20)\d\d|\*\*)年度?(?:上半年|下半年|第?[一二三四]季度|1-\d{1,2}月份?)?|上半年|下半年/;

/** The office that reports, from the first lines, or null. */
export function findOffice(text: string): string | null {
  const match = name.exec(text.slice(0, 600));
  return match ? match[0].replace(/^(?:关于|今年以来|根据|在|由|和|与|经)/, '') : null;
}

/** The period that the report is about, from its first lines, or null. */
export function findReportPeriod(text: string): string | null {
  return titlePeriod.exec(text.slice(0, 300))?.[0] ?? null;
}
