// A document of Word 97–2003 made here, so that no binary lies in the repository.

const sectorSize = 512;
const endOfChain = -2;

/** A stream large enough to lie in sectors of its own. */
const padded = (content: Buffer): Buffer =>
  Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))], Math.max(4096, content.length));

function entry(
  name: string,
  kind: number,
  more: { child?: number; right?: number; start: number; size: number },
): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeInt8(kind, 66);
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(more.right ?? -1, 72);
  bytes.writeInt32LE(more.child ?? -1, 76);
  bytes.writeInt32LE(more.start, 116);
  bytes.writeInt32LE(more.size, 120);
  return bytes;
}

function compound(streams: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = 1;
  const bodies: Buffer[] = [];
  const chains: number[] = [];
  const entries: Buffer[] = [];
  let next = directory + 1;
  streams.forEach(([name, content], i) => {
    const body = padded(content);
    const sectors = Math.ceil(body.length / sectorSize);
    bodies.push(Buffer.concat([body, Buffer.alloc(sectors * sectorSize - body.length)]));
    const right = i + 1 < streams.length ? i + 2 : -1;
    entries.push(entry(name, 2, { right, start: next, size: body.length }));
    for (let k = 0; k < sectors; k++) chains.push(k === sectors - 1 ? endOfChain : next + k + 1);
    next += sectors;
  });
  const header = Buffer.alloc(sectorSize);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeInt16LE(9, 30);
  header.writeInt16LE(6, 32);
  header.writeInt32LE(1, 44);
  header.writeInt32LE(directory, 48);
  header.writeInt32LE(4096, 56);
  header.writeInt32LE(endOfChain, 60);
  header.writeInt32LE(0, 64);
  header.writeInt32LE(endOfChain, 68);
  header.fill(0xff, 76);
  header.writeInt32LE(0, 76);
  const table = Buffer.alloc(sectorSize, 0xff);
  [-3, endOfChain, ...chains].forEach((value, i) => table.writeInt32LE(value, i * 4));
  const root = entry('Root Entry', 5, { child: 1, start: endOfChain, size: 0 });
  const names = Buffer.concat([root, ...entries]);
  return Buffer.concat([header, table, names, Buffer.alloc(sectorSize - names.length), ...bodies]);
}

/** A document with this text, each line a paragraph. */
export function doc(text: string, encrypted = false): Buffer {
  const words = Buffer.from(text.replaceAll('\n', '\r'), 'utf16le');
  const begin = 1024;
  const main = Buffer.alloc(begin + words.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 10);
  main.writeUInt32LE(begin, 0x18);
  main.writeUInt32LE(words.length / 2, 0x4c);
  words.copy(main, begin);
  // One piece: its character positions, then where it lies.
  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(words.length / 2, 9);
  pieces.writeUInt32LE(begin, 15);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(pieces.length, 0x1a6);
  return compound([
    ['WordDocument', main],
    ['1Table', pieces],
  ]);
}
