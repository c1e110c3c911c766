import { strToU8, unzipSync, zipSync } from 'fflate';
import { fonts, standIns } from './layout.ts';
import { styles } from './styles.ts';

/**
 * Packs the parts of a docx once more: the library writes the present instant into the archive and into the
 * properties, and names somebody as author. Here nobody and no instant stands, so that the same facts give the same
 * bytes, and a file that leaves the office tells no more than its paper.
 */
export function packAgain(docx: Uint8Array, title: string): Uint8Array {
  const parts = unzipSync(docx);
  const own: Readonly<Record<string, string>> = {
    'docProps/core.xml': coreProperties(title),
    'word/fontTable.xml': fontTable(),
    'word/styles.xml': styles,
  };
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  return zipSync(
    Object.fromEntries(
      // Readers look for the types first.
      [...names]
        .sort((a, b) => Number(b === types) - Number(a === types) || (a < b ? -1 : 1))
        .map((name) => {
          const text = own[name];
          return [name, text === undefined ? (parts[name] ?? new Uint8Array()) : strToU8(text)];
        }),
    ),
    // The first day that a zip can name, made here: the library reads it in the zone of the moment.
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}

const types = '[Content_Types].xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function coreProperties(title: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

/** Which font stands in for one that is not there: the larger set of the same cut, before anything else. */
function fontTable(): string {
  const entries = Object.values(fonts).map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${standIns[name] ?? name}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
