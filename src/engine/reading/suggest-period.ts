const digits = '〇零一二三四五六七八九';
const year = '((?:19|20)\\d\\d|[一二][九〇零][〇零一二三四五六七八九]{2})年度?';
const title = new RegExp(
  `${year}(上半年|下半年|第?([一二三四1-4])季度|(\\d{1,2})月(?!\\s*\\d|\\s*[-—至])|1[-—至]6月)?`,
);

function yearOf(written: string): string {
  if (/\d/.test(written)) return written;
  return [...written].map((char) => String(Math.max(0, digits.indexOf(char) - 1))).join('');
}

/** The period that the first lines of a report name, as periods are written (2018H1), or null. */
export function suggestPeriod(text: string): string | null {
  const found = title.exec(text.slice(0, 400));
  if (!found) return null;
  const [, written = '', part, quarter, month] = found;
  const name = yearOf(written);
  if (part === '上半年' || part?.endsWith('6月')) return month === '6' ? `${name}-06` : `${name}H1`;
  if (part === '下半年') return `${name}H2`;
  if (quarter) return `${name}Q${/\d/.test(quarter) ? quarter : digits.indexOf(quarter) - 1}`;
  if (month && Number(month) >= 1 && Number(month) <= 12) return `${name}-${month.padStart(2, '0')}`;
  return name;
}
