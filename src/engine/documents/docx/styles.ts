import { fonts, size } from './layout.ts';

/** The style of paragraphs that do not stand on the grid of 22 lines: 机关标志 and the cells of tables. */
export const offGrid = 'OffGrid';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const name = fonts.body;

/**
 * The styles, whole: those of the library bring blue headings and leave the fonts to the theme, whose Latin and
 * Chinese fonts then come through. Here all four slots are named and no theme font is.
 *
 * - No gap between Chinese and digits or letters: 2018年5月6日 is as wide as it is counted.
 * - No care for widows: it would leave pages of 21 lines.
 */
export const styles = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}">`,
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`,
  `<w:sz w:val="${size.body * 2}"/><w:szCs w:val="${size.body * 2}"/>`,
  '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
  '<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${offGrid}"><w:name w:val="Off grid"/><w:basedOn w:val="Normal"/>`,
  '<w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>',
  '</w:styles>',
].join('');
