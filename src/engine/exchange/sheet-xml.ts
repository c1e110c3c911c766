import { isDay, type Cell } from '../../model/cell.ts';
import { daysBetween } from '../../model/date.ts';

/** How a cell looks; the numbers are those of `stylesXml`. */
export const styles = { plain: 0, heading: 1, text: 2, quoted: 3, day: 4, quiet: 5, fault: 6 } as const;
export type Style = (typeof styles)[keyof typeof styles];

const illegal = /[\0-\x08\x0b-\x1f\ufffe\uffff]/g;
const literalEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text inside an element. What XML cannot hold, and what would be read as its escape, is written as `_x0008_`. */
export function xmlText(text: string): string {
  return /_x|[&<>\0-\x08\x0b-\x1f\ufffe\uffff]/.test(text) ? escaped(text) : text;
}

function escaped(text: string): string {
  return text
    .replace(literalEscape, '_x005F_')
    .replace(illegal, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text inside an attribute. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\n\t]/g, ' ');
}

/** What a program would take for a formula, on opening or when somebody edits the cell. */
const formulaStart = /^[\s'"]*[=+\-@|%]|^[\t\r\n]/;

const letters: string[] = [];

/** A, B, … Z, AA of a column counted from 0. */
export function columnLetter(index: number): string {
  const known = letters[index];
  if (known !== undefined) return known;
  let rest = index + 1;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  letters[index] = name;
  return name;
}

/** A sheet holds texts of this length; Excel cuts what is longer. */
const mostCharacters = 32_767;

/**
 * One row as XML. A text is always a text of its own (`inlineStr`), never a formula; where it begins like one, its
 * style says so as well (`quotePrefix`), so that it stays a text when somebody edits the cell.
 * @param at from 1
 */
export function rowXml(at: number, cells: readonly Cell[], style?: Style): string {
  let xml = `<row r="${at}">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null || cell === undefined || cell === '') continue;
    const place = `<c r="${columnLetter(i)}${at}"`;
    if (typeof cell === 'string') {
      const s = style ?? (formulaStart.test(cell) ? styles.quoted : styles.text);
      xml += `${place} s="${s}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.slice(0, mostCharacters))}</t></is></c>`;
    } else if (typeof cell === 'number') xml += `${place}${style ? ` s="${style}"` : ''}><v>${cell}</v></c>`;
    else if (typeof cell === 'boolean') xml += `${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
    else if (isDay(cell))
      xml += `${place} s="${styles.day}"><v>${daysBetween('1899-12-30', cell.day)}</v></c>`;
  }
  return `${xml}</row>`;
}

/** The styles that `styles` counts: fonts, fills and formats of the office's sheets. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="11"/><color rgb="FF595959"/><name val="宋体"/></font><font><sz val="11"/><color rgb="FFB42318"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
