import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the chapter for the administrator stands: Chinese first, as everywhere. */
const chapters = [
  { file: 'README.zh-CN.md', heading: '管理员手册' },
  { file: 'README.md', heading: 'For the administrator' },
];

/** The README of the bundle: the chapter for the administrator in both languages, word for word. */
export function administratorReadme(root: string): string {
  const parts = chapters.map(({ file, heading }) => {
    const text = readFileSync(join(root, file), 'utf8');
    const begin = text.indexOf(`\n## ${heading}\n`);
    if (begin < 0) throw new Error(`${file} has no chapter “${heading}”`);
    const end = text.indexOf('\n## ', begin + 4);
    return text.slice(begin + 1, end < 0 ? undefined : end).replace(/\]\(([^)]+)\)/g, ']');
  });
  return `# 梧桐 Wutong\n\n${parts.join('\n')}`;
}
