import { unzipSync, type UnzipFileInfo } from 'fflate';

const mostEntries = 10_000;
const mostInflated = 300 * 1024 * 1024;
/** What is inflated to be read: the words of a document, never its pictures. */
const mostRead = 64 * 1024 * 1024;
/** Below this size no ratio is suspicious: an empty sheet of styles shrinks a hundredfold. */
const harmless = 20 * 1024 * 1024;
const highestRatio = 100;

/** A container as its directory describes it; nothing has been inflated yet. */
export interface ZipDirectory {
  readonly names: ReadonlySet<string>;
  /** Inflates the parts whose name the test accepts; undefined when they are damaged or too large. */
  read(wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> | undefined;
}

/**
 * Opens a zip container after judging its directory: too many parts, too much content, or more content than the
 * compressed size explains is refused before a byte is inflated; inflating never writes more than the directory says.
 * @returns undefined when the container is damaged or dangerous
 */
export function openZip(
  bytes: Uint8Array,
  limits: { readonly inflated?: number } = {},
): ZipDirectory | undefined {
  const most = limits.inflated ?? mostInflated;
  const entries: UnzipFileInfo[] = [];
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter(entry) {
        entries.push(entry);
        inflated += entry.originalSize;
        if (entries.length > mostEntries || inflated > most) throw new Error('too much');
        return false;
      },
    });
  } catch {
    return undefined;
  }
  const names = new Set(entries.map((entry) => entry.name));
  // A name twice: programs differ in which of the two they show, so the one looked at may not be the one shown.
  if (names.size !== entries.length || names.size === 0) return undefined;
  if (inflated > harmless && inflated > bytes.length * highestRatio) return undefined;
  return {
    names,
    read(wanted) {
      const chosen = entries.filter((entry) => wanted(entry.name));
      if (chosen.reduce((sum, entry) => sum + entry.originalSize, 0) > mostRead) return undefined;
      try {
        return new Map(Object.entries(unzipSync(bytes, { filter: (entry) => wanted(entry.name) })));
      } catch {
        return undefined;
      }
    },
  };
}
