/** The groups of formats that an attachment entry names: `types: ['pdf', 'word']`. */
export type FileKind = 'pdf' | 'image' | 'word' | 'excel' | 'ofd' | 'text';

/** A format that is recognised by content. */
export interface FileFormat {
  readonly kind: FileKind;
  readonly mime: string;
  /** The endings that a name of this format may have. */
  readonly endings: readonly string[];
  /** For the person whose file is refused. */
  readonly label: string;
}

/** Everything that may be uploaded at all; an attachment entry allows some of the kinds. */
export const fileFormats = {
  pdf: { kind: 'pdf', mime: 'application/pdf', endings: ['pdf'], label: 'PDF' },
  jpeg: { kind: 'image', mime: 'image/jpeg', endings: ['jpg', 'jpeg'], label: 'JPEG 图片' },
  png: { kind: 'image', mime: 'image/png', endings: ['png'], label: 'PNG 图片' },
  gif: { kind: 'image', mime: 'image/gif', endings: ['gif'], label: 'GIF 图片' },
  bmp: { kind: 'image', mime: 'image/bmp', endings: ['bmp'], label: 'BMP 图片' },
  webp: { kind: 'image', mime: 'image/webp', endings: ['webp'], label: 'WebP 图片' },
  tiff: { kind: 'image', mime: 'image/tiff', endings: ['tif', 'tiff'], label: 'TIFF 图片' },
  docx: {
    kind: 'word',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    label: 'Word 文档',
  },
  doc: { kind: 'word', mime: 'application/msword', endings: ['doc', 'wps'], label: 'Word 97-2003 文档' },
  xlsx: {
    kind: 'excel',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    label: 'Excel 表格',
  },
  xls: {
    kind: 'excel',
    mime: 'application/vnd.ms-excel',
    endings: ['xls', 'et'],
    label: 'Excel 97-2003 表格',
  },
  ofd: { kind: 'ofd', mime: 'application/ofd', endings: ['ofd'], label: 'OFD 版式文件' },
  txt: { kind: 'text', mime: 'text/plain', endings: ['txt', 'csv'], label: '文本文件' },
} as const satisfies Record<string, FileFormat>;

export type FormatName = keyof typeof fileFormats;

/** The kinds in words, for a refusal. */
export const kindLabels: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  image: '图片',
  word: 'Word',
  excel: 'Excel',
  ofd: 'OFD',
  text: '文本',
};
