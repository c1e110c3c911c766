/**
 * The page of GB/T 9704-2012 in twips (1 mm = 56.7): A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28
 * characters. Given in twips because the library cuts millimetres off; measured after rendering, see measure.test.ts.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  left: 1587,
  right: 1474,
  bottom: 1984,
  /** From the lower edge of the paper: the dashes of the page number stand 7 mm under the text. */
  footer: 1450,
} as const;

/** 版心: what a line and a table may fill. */
export const textWidth = page.width - page.left - page.right;

/** One of 22 lines, in twips: 28.95 pt, 10.2 mm. */
export const line = 579;

/**
 * 28 characters of 16 pt are 448 pt and the line is 442: each is set a quarter of a point closer, which is measured to
 * give 28. The grid of characters that Word offers for it is read differently by others (18 a line in LibreOffice).
 */
export const closer = -5;

/** A character of the text with what is taken off it, in twips. */
export const em = 16 * 20 + closer;

/** Point sizes by their Chinese names: 二号, 三号, 四号, 小四. */
export const size = { title: 22, body: 16, small: 14, table: 12 } as const;

/**
 * The fonts by name; none is embedded, for they are licensed. All four slots of a run get the same one, so that digits,
 * quotation marks and dashes do not fall to a Latin font. A character that the font lacks is drawn with another by
 * Word and WPS; the text stays as it is.
 */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
} as const;
export type Font = keyof typeof fonts;

/** What stands in for a font where it is not installed, for the list of fonts in the file. */
export const standIns: Readonly<Record<string, string>> = {
  [fonts.title]: '方正小标宋_GBK',
  [fonts.body]: '方正仿宋_GBK',
  [fonts.kai]: '方正楷体_GBK',
  [fonts.hei]: '方正黑体_GBK',
  [fonts.song]: '方正书宋_GBK',
};

export const red = 'FF0000';
