import { strToU8, zipSync } from 'fflate';

// Small files of each format for the tests, made here so that no binary lies in the repository.

const types = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/></Types>`;

type Parts = Readonly<Record<string, string>>;

export function zip(parts: Parts): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** A Word document; each paragraph is a list of runs. */
export function docx(paragraphs: readonly (readonly string[])[] = [['出访请示']], more: Parts = {}): Buffer {
  const body = paragraphs.map(
    (runs) => `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`,
  );
  return zip({
    '[Content_Types].xml': types('wordprocessingml.document.main'),
    'word/document.xml': `<w:document><w:body>${body.join('')}</w:body></w:document>`,
    ...more,
  });
}

export function xlsx(cells: readonly string[] = ['国家', '秘密'], more: Parts = {}): Buffer {
  return zip({
    '[Content_Types].xml': types('spreadsheetml.sheet.main'),
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${cells.map((cell) => `<si><t>${cell}</t></si>`).join('')}</sst>`,
    ...more,
  });
}

export function ofd(pieces: readonly string[] = ['邀请函']): Buffer {
  const objects = pieces.map(
    (piece) => `<ofd:TextObject ID="1"><ofd:TextCode X="0">${piece}</ofd:TextCode></ofd:TextObject>`,
  );
  return zip({
    'OFD.xml': '<ofd:OFD/>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page>${objects.join('')}</ofd:Page>`,
  });
}

/** An OLE compound file with streams of these names in its directory, and bytes behind. */
export function ole(names: readonly string[], tail: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  const sectors = Math.ceil((names.length + 1) / 4);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let i = 1; i <= sectors; i++) table.writeUInt32LE(i === sectors ? 0xfffffffe : i + 1, i * 4);
  const directory = Buffer.alloc(sectors * 512);
  ['Root Entry', ...names].forEach((name, i) => {
    directory.write(name, i * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, i * 128 + 64);
  });
  return Buffer.concat([header, table, directory, Buffer.alloc(512), tail]);
}

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
