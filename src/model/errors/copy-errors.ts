import type { ErrorText } from './error-text.ts';

/** What the making and the restoring of safe copies may refuse. */
export const copyErrors = {
  'copy-exists': {
    status: 409,
    zh: '文件{file}已经存在，不会覆盖。请换一个文件名。',
    en: 'The file {file} exists already and is not overwritten. Choose another name.',
  },
  'copy-not-one': {
    status: 422,
    zh: '这不是梧桐的备份文件，或者文件不完整。',
    en: 'This is not a copy made by Wutong, or it is not complete.',
  },
  'copy-wrong-key': {
    status: 422,
    zh: '这份备份是用另一套密钥（{key}）做的，现有的密钥打不开。请用 --keys 指出当时的密钥文件夹的副本。',
    en: 'This copy was made with another key ({key}). Name the copy of that key folder with --keys.',
  },
  'copy-broken': {
    status: 422,
    zh: '备份文件已损坏或被改动（第{chunk}段），没有恢复任何内容。请换用另一份备份。',
    en: 'The copy is damaged or was changed (part {chunk}). Nothing was restored: use another copy.',
  },
  'copy-table-differs': {
    status: 422,
    zh: '恢复出来的“{table}”与备份时的数目或校验值不一致，已全部撤销。',
    en: 'What came out for “{table}” is not what went in. Nothing of it stays.',
  },
  'copy-newer': {
    status: 409,
    zh: '这份备份来自更新的版本（{migration}），请用同样或更新版本的程序恢复。',
    en: 'This copy comes from a newer version ({migration}). Restore it with that version or a newer one.',
  },
  'copy-target-not-empty': {
    status: 409,
    zh: '这里已经有数据，不会覆盖。要用备份代替现有数据，请加 --replace（现有数据先移到旁边保留）；外部数据库请先建一个空库。',
    en: 'There are data here already, and they are not overwritten. With --replace they are put aside first; for a database of your own, make an empty one.',
  },
} as const satisfies Record<string, ErrorText>;
