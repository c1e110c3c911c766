import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of a container, written as its content comes. */
export interface ZipPart {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

/** Beyond this a container needs the records of ZIP64, which not every program reads. */
const mostBytes = 0xffff_fff0;
const flags = 0x0808; // sizes follow the content; names are UTF-8

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly deflated: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A zip container as a stream of bytes. One part after the other is deflated as it is taken, so that the memory needed
 * does not grow with the content. @throws RangeError beyond 4 GB
 */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name: title, content } of parts) {
    const name = Buffer.from(title);
    const head = localHeader(name);
    yield head;
    const part = { crc: 0, deflated: 0, size: 0 };
    for await (const chunk of deflate(content, part)) {
      part.deflated += chunk.length;
      yield chunk;
    }
    if (part.size > mostBytes || offset + part.deflated > mostBytes)
      throw new RangeError('the container is too large');
    yield descriptor(part);
    written.push({ name, ...part, offset });
    offset += head.length + part.deflated + 16;
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield Buffer.concat([directory, endOf(written.length, directory.length, offset)]);
}

async function* deflate(
  content: ZipPart['content'],
  part: { crc: number; size: number },
): AsyncGenerator<Buffer> {
  const stream = createDeflateRaw({ level: 6 });
  const feeding = (async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      part.crc = crc32(bytes, part.crc);
      part.size += bytes.length;
      if (!stream.write(bytes)) await once(stream, 'drain');
    }
    stream.end();
  })();
  // What goes wrong while rows are read must end the reading of the stream as well.
  feeding.catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  try {
    yield* stream as AsyncIterable<Buffer>;
    await feeding;
  } finally {
    stream.destroy();
  }
}

// 1 January 1980: the file says nothing about when it was made that its own words do not say.
const date = 0x0021;

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(date, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ crc, deflated, size }: Pick<Written, 'crc' | 'deflated' | 'size'>): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(deflated, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function centralHeader({ name, crc, deflated, size, offset }: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(deflated, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
