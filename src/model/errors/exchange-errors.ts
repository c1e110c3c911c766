import type { ErrorText } from './error-text.ts';

/** What workbooks, imports, exports and long work may refuse. */
export const exchangeErrors = {
  // the file
  'workbook-not-xlsx': {
    status: 422,
    zh: '文件“{name}”的实际内容是{found}，不是 .xlsx 工作簿。请在 Excel 或 WPS 里“另存为”.xlsx 后再导入。',
    en: 'The content of “{name}” is {found}, not an .xlsx workbook. Save it as .xlsx and try again.',
  },
  'workbook-old-format': {
    status: 422,
    zh: '文件“{name}”是旧的 .xls 格式。请在 Excel 或 WPS 里“另存为”.xlsx 后再导入。',
    en: '“{name}” is in the old .xls format. Save it as .xlsx and try again.',
  },
  'workbook-encrypted': {
    status: 422,
    zh: '文件“{name}”设有打开密码，读不出内容。请去掉密码，另存为 .xlsx 后再导入。',
    en: '“{name}” is protected by a password. Remove it, save as .xlsx and try again.',
  },
  'workbook-unreadable': {
    status: 422,
    zh: '文件“{name}”打不开：已损坏，或解压后的内容大得不正常。请用 Excel 或 WPS 打开后另存一份再导入。',
    en: '“{name}” cannot be opened: it is damaged, or what it unpacks to is abnormally large. Save a fresh copy.',
  },
  'workbook-macros': {
    status: 422,
    zh: '文件“{name}”含有宏、控件或嵌入的对象，没有打开。请另存为不带宏的 .xlsx 后再导入。',
    en: '“{name}” holds macros, controls or embedded objects and was not opened. Save it as .xlsx without macros.',
  },
  'workbook-links-outside': {
    status: 422,
    zh: '文件“{name}”链接到其他文件或数据源，没有打开。请断开链接（数据 → 编辑链接 → 断开），另存后再导入。',
    en: '“{name}” links to other files or data sources and was not opened. Break the links, save, try again.',
  },
  'workbook-entities': {
    status: 422,
    zh: '文件“{name}”里有不该有的文档类型声明（DOCTYPE），没有打开。请用 Excel 或 WPS 另存一份再导入。',
    en: '“{name}” holds a document type declaration (DOCTYPE) and was not opened. Save a fresh copy.',
  },
  'workbook-too-large': {
    status: 413,
    zh: '文件“{name}”的“{sheet}”表超过{max}行。请删掉空行，或拆成几个文件分次导入。',
    en: 'The sheet “{sheet}” of “{name}” has more than {max} rows. Remove empty rows, or split the file.',
  },
  'workbook-too-wide': {
    status: 413,
    zh: '文件“{name}”的“{sheet}”表超过{max}列。请删掉右边多余的列再导入。',
    en: 'The sheet “{sheet}” of “{name}” has more than {max} columns. Remove those on the right.',
  },
  'workbook-empty': {
    status: 422,
    zh: '文件“{name}”里没有可以导入的行。请从第二行起填写；标着“示例”的行不导入。',
    en: 'There is no row to import in “{name}”. Fill it from the second row; the row marked 示例 is not read.',
  },
  'workbook-other-type': {
    status: 422,
    zh: '文件“{name}”是“{found}”的工作簿，不能导入到“{wanted}”。',
    en: '“{name}” is a workbook of “{found}” and cannot be imported into “{wanted}”.',
  },
  'workbook-headings': {
    status: 422,
    zh: '在文件“{name}”里没有找到“{wanted}”的表头。请下载模板，把内容贴到模板里再导入。',
    en: 'No headings of “{wanted}” were found in “{name}”. Download the template and paste your rows into it.',
  },
  // one place in a sheet
  'heading-unknown': {
    status: 422,
    zh: '没有“{heading}”这一栏。是不是“{nearest}”？请改正表头，或删掉这一列。',
    en: 'There is no column “{heading}”. Did you mean “{nearest}”? Correct the heading or remove the column.',
  },
  'heading-missing': {
    status: 422,
    zh: '“{sheet}”表少了“{heading}”这一栏，无法知道每一行属于哪条记录。',
    en: 'The sheet “{sheet}” lacks the column “{heading}”, which tells to what each row belongs.',
  },
  'heading-repeated': {
    status: 422,
    zh: '表头“{heading}”出现了两次，请删掉其中一列。',
    en: 'The heading “{heading}” stands there twice; remove one of the columns.',
  },
  'sheet-unknown': {
    status: 422,
    zh: '没有叫“{sheet}”的表。是不是“{nearest}”？请改正表名，或删掉这张表。',
    en: 'There is no sheet called “{sheet}”. Did you mean “{nearest}”? Rename or remove it.',
  },
  'row-of-nobody': {
    status: 422,
    zh: '“{sheet}”表的“{key}”在主表里没有。请填主表里的记录编号。',
    en: '“{key}” is no number of a record in the main sheet.',
  },
  'key-repeated': {
    status: 422,
    zh: '与第{first}行是同一条记录（{key}），请只留一行。',
    en: 'The same record as row {first} ({key}); keep one of them.',
  },
  'key-ambiguous': {
    status: 422,
    zh: '系统里有{count}条记录与这一行相符（{key}），不知道该更新哪一条。请先导出，用导出的表修改。',
    en: '{count} records fit this row ({key}); export first and correct the exported sheet.',
  },
  'record-not-there': {
    status: 422,
    zh: '没有这个记录编号，或者不在您的权限范围内。新增的行请把编号改成 1、2、3，或留空。',
    en: 'There is no record of this number within your scope. Number new rows 1, 2, 3 or leave it empty.',
  },
  'changed-since-export': {
    status: 422,
    zh: '导出之后，{who}又修改过这条记录。请重新导出，在新的表上修改。',
    en: '{who} has changed this record since the export. Export again and correct the new sheet.',
  },
  'word-not-found': {
    status: 422,
    zh: '“{label}”：没有找到{target}“{value}”。请核对名称，或先登记。',
    en: '“{label}”: no {target} “{value}” was found. Check the name, or register it first.',
  },
  'word-ambiguous': {
    status: 422,
    zh: '“{label}”：叫“{value}”的有{count}个。请照其中一个写全：{candidates}',
    en: '“{label}”: {count} are called “{value}”. Write one of them in full: {candidates}',
  },
  'masked-for-new': {
    status: 422,
    zh: '“{label}”是遮住的号码，与系统里的不符，不能导入。请填完整号码，或清空这一格。',
    en: '“{label}” is a masked number that is not the stored one. Enter the whole number or clear the cell.',
  },
  'cell-is-error': {
    status: 422,
    zh: '“{label}”这一格是 Excel 的出错值“{value}”。请改正公式，或直接填内容。',
    en: '“{label}” holds the error value “{value}” of Excel. Mend the formula or type the content.',
  },
  // imports and exports
  'import-has-faults': {
    status: 409,
    zh: '还有{count}处问题没有改，不能导入。请改好后重新上传。',
    en: '{count} faults are left; correct the file and upload it again.',
  },
  'import-file-changed': {
    status: 409,
    zh: '文件和预览时的不一样，没有导入。请重新上传并核对预览。',
    en: 'The file is not the one that was previewed; nothing was imported. Upload it again.',
  },
  'import-not-ready': {
    status: 409,
    zh: '这次导入当前是“{state}”，不能这样操作。',
    en: 'This import is “{state}”; that is not possible now.',
  },
  'import-changed-meanwhile': {
    status: 409,
    zh: '预览之后系统里的内容又有变化，什么都没有导入。请核对新的预览后再确认。',
    en: 'The records changed since the preview; nothing was imported. Look at the new preview, then confirm.',
  },
  'export-too-large': {
    status: 413,
    zh: '符合条件的有{count}条，一次最多导出{max}条。请先用筛选缩小范围，分次导出。',
    en: '{count} records match; at most {max} are exported at once. Narrow the list.',
  },
  'too-much-at-once': {
    status: 429,
    zh: '正在进行的导出太多，请稍等一会儿再试。',
    en: 'Too many exports are running; try again in a moment.',
  },
  'job-failed': {
    status: 500,
    zh: '处理没有完成，编号{trace}，什么都没有保存。请告诉管理员这个编号。',
    en: 'The work was not completed, number {trace}; nothing was saved.',
  },
  'job-interrupted': {
    status: 500,
    zh: '处理中系统多次中断，已停止，什么都没有保存。请稍后重新上传。',
    en: 'The work was interrupted several times and given up; nothing was saved. Please upload again.',
  },
} as const satisfies Record<string, ErrorText>;
