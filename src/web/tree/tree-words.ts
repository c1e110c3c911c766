/** The words of trees: Chinese, then English. */
export const treeWords = {
  tree: ['层级和进度', 'Levels and progress'],
  treeHint: ['↑↓ 逐条，→ 展开，← 收起，Enter 打开', '↑↓ line by line, → opens, ← closes, Enter goes there'],
  treeSums: ['完成{done}/{total}，总进度{percent}%', '{done} of {total} done, {percent} % in all'],
  treeLate: ['逾期{n}', '{n} late'],
  treeAdd: ['添加{level}', 'Add: {level}'],
  treeAddBelow: ['在“{title}”下添加{level}', 'Add below “{title}”: {level}'],
  treeMore: ['条数太多，只显示前2000条。', 'Too many: the first 2,000 are shown.'],
  treeOthers: ['其他{level}', 'Others: {level}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
