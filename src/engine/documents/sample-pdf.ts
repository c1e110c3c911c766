// PDFs made here, so that no binary lies in the repository.

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/** A map from the codes of the font (here UTF-16) to characters, as Word and WPS write it. */
const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
  Array.from({ length: 3 }, (_, part) => {
    const rows = Array.from({ length: part === 2 ? 56 : 100 }, (_row, i) => {
      const high = (part * 100 + i).toString(16).padStart(2, '0').toUpperCase();
      return `<${high}00> <${high}FF> <${high}00>`;
    });
    return `${rows.length} beginbfrange\n${rows.join('\n')}\nendbfrange\n`;
  }).join('') +
  'endcmap end end';

const stream = (content: string, more = ''): string =>
  `<< /Length ${Buffer.byteLength(content)} ${more}>>\nstream\n${content}\nendstream`;

/** A PDF whose pages hold these lines, each `[left, text]`. */
export function pdf(pages: readonly (readonly (readonly [number, string])[])[], encrypt = ''): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 >>',
    stream(toUnicode),
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  pages.forEach((lines, i) => {
    const shown = lines.map(([left, text], k) => `1 0 0 1 ${left} ${760 - k * 24} Tm <${hex(text)}> Tj`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + i * 2} 0 R >>`,
      stream(`BT /F 14 Tf ${shown.join(' ')} ET`),
    );
  });
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Standard encryption with a password that nobody knows. */
export const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'AB'.repeat(32)}> /U <${'CD'.repeat(32)}> /P -64 >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`;
