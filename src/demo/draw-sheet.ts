import { crc32, deflateSync } from 'node:zlib';
import type { Actor } from '../model/actor.ts';
import { keepUpload } from '../engine/files/keep-upload.ts';
import type { Machine } from '../engine/machine.ts';

const width = 320;
const height = 240;

const names = {
  noticeBoard: '公示照片.png',
  paperScan: '批件扫描.png',
  taskScan: '任务通知书扫描.png',
  replyScan: '复函扫描.png',
} as const;

/** Uploads a picture of a sheet on a board in the name of somebody, for an entry. @returns the id of the file */
export async function uploadSheet(
  machine: Machine,
  actor: Actor,
  entry: keyof typeof names,
): Promise<string> {
  const { id } = await keepUpload(machine, actor, {
    content: drawSheet(),
    name: names[entry],
    allowed: ['image'],
    maxBytes: 100_000,
  });
  return id;
}

/** The board is dark, the sheet white, its lines grey: nobody's notice, and recognisable as one. */
function drawSheet(): Buffer {
  const pixel = (x: number, y: number): number => {
    if (x < 90 || x > 230 || y < 24 || y > 216) return 0x8a;
    const isTitle = y > 44 && y < 56 && x > 130 && x < 190;
    const isLine = y > 76 && y < 196 && y % 14 < 3 && x > 106 && x < 214;
    return isTitle ? 0x30 : isLine ? 0xb0 : 0xfa;
  };
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_unused, x) => pixel(x, y))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, grey.
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
