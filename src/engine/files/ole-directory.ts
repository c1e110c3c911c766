const magic = 'd0cf11e0a1b11ae1';
const endOfChain = 0xfffffffe;

/**
 * The names in the directory of an OLE compound file (.doc, .xls; [MS-CFB]).
 * @returns undefined when it is damaged
 */
export function readOleNames(bytes: Buffer): ReadonlySet<string> | undefined {
  if (bytes.length < 1536 || bytes.subarray(0, 8).toString('hex') !== magic) return undefined;
  const sectorSize = 2 ** bytes.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) return undefined;
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const most = Math.ceil(bytes.length / sectorSize);
  const perSector = sectorSize / 4;
  const uintAt = (offset: number): number =>
    offset + 4 <= bytes.length ? bytes.readUInt32LE(offset) : endOfChain;

  // The first 109 sectors of the allocation table are named in the header, the others in a chain of their own.
  const table: number[] = [];
  for (let i = 0; i < 109; i++) if (uintAt(76 + i * 4) < endOfChain - 3) table.push(uintAt(76 + i * 4));
  let more = uintAt(68);
  for (let steps = 0; more < endOfChain - 3 && steps < most; steps++) {
    for (let i = 0; i < perSector - 1; i++) {
      const sector = uintAt(offsetOf(more) + i * 4);
      if (sector < endOfChain - 3) table.push(sector);
    }
    more = uintAt(offsetOf(more) + (perSector - 1) * 4);
  }

  const names = new Set<string>();
  let sector = uintAt(48);
  for (let steps = 0; sector < endOfChain - 3; steps++) {
    if (steps > most || offsetOf(sector) + sectorSize > bytes.length) return undefined;
    for (let at = offsetOf(sector); at < offsetOf(sector) + sectorSize; at += 128) {
      const length = bytes.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.add(bytes.toString('utf16le', at, at + length - 2));
    }
    const home = table[Math.floor(sector / perSector)];
    sector = home === undefined ? endOfChain : uintAt(offsetOf(home) + (sector % perSector) * 4);
  }
  return names.size > 0 ? names : undefined;
}
