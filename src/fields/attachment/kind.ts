import { cellWords } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { isId } from '../../model/id.ts';

/** The sorts of file that an office works with; what a file really is, the machine sees in its content. */
export type FileType = 'pdf' | 'image' | 'word' | 'excel' | 'ofd' | 'text';

export const fileTypes: Readonly<
  Record<FileType, { readonly label: string; readonly en: string; readonly endings: readonly string[] }>
> = {
  pdf: { label: 'PDF', en: 'PDF', endings: ['.pdf'] },
  image: { label: '图片', en: 'image', endings: ['.jpg', '.jpeg', '.png'] },
  word: { label: 'Word 文档', en: 'Word', endings: ['.docx', '.doc', '.wps'] },
  excel: { label: 'Excel 表格', en: 'Excel', endings: ['.xlsx', '.xls', '.et'] },
  ofd: { label: 'OFD', en: 'OFD', endings: ['.ofd'] },
  text: { label: '文本', en: 'text', endings: ['.txt', '.csv'] },
};

export interface AttachmentOptions {
  /** 20 unless said. */
  readonly maxFiles?: number;
  /** Of each file; 20 unless said. */
  readonly maxMB?: number;
  /** All unless said. */
  readonly types?: readonly FileType[];
}

/** The limits of a declaration, with what it leaves unsaid filled in. */
export function attachmentLimits(options: object): Required<AttachmentOptions> {
  const { maxFiles = 20, maxMB = 20, types } = options as AttachmentOptions;
  return { maxFiles, maxMB, types: types ?? (Object.keys(fileTypes) as FileType[]) };
}

/** Files that belong to a record, by the ids that they got when they were uploaded. */
export const attachmentKind: FieldKind<readonly string[], AttachmentOptions> = {
  name: 'attachment',
  storage: 'files',
  filters: [],
  sortable: false,
  errors: [
    'required',
    'wrong-shape',
    'too-many-files',
    'file-not-yours',
    'file-too-large',
    'file-type-refused',
    'file-empty',
    'file-damaged',
    'file-secret',
  ],
  columns: () => [],
  parse(input, options, { problem }) {
    if (!Array.isArray(input) || !input.every(isId)) return void problem('wrong-shape');
    const ids = [...new Set(input)];
    const { maxFiles: max } = attachmentLimits(options);
    if (ids.length > max) return void problem('too-many-files', { max, length: ids.length });
    return ids;
  },
  toColumns: () => [],
  fromColumns: () => undefined,
  text: (value, _options, { lang, title }) =>
    value
      .map((id) => title(id))
      .filter(Boolean)
      .join(lang === 'zh' ? '、' : ', '),
  // A workbook carries no files: their names are for reading only.
  cells: {
    columns: () => [
      {
        width: 24,
        takes: {
          zh: '文件名，只供查看；文件请在页面上传',
          en: 'Names of files, to read only; upload files on the page',
        },
      },
    ],
    write: (value, _options, { title }) => [
      value
        .map((id) => title(id))
        .filter(Boolean)
        .join('、'),
    ],
    read: ([cell]) => cellWords(cell),
    writeOnly: true,
  },
  schema: (options) => ({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    uniqueItems: true,
    maxItems: attachmentLimits(options).maxFiles,
  }),
};

/** Declares a place for files: `attachment('邀请函', { types: ['pdf', 'image'], maxFiles: 3 })`. */
export function attachment(label: string, options: AttachmentOptions & FieldOptions = {}): Field {
  return makeField(attachmentKind, label, options);
}
