import { noSeal, sm3 } from './hashes.ts';

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** The root over a list of byte strings, built as they come. */
export interface MerkleTree {
  add(bytes: Uint8Array): void;
  readonly size: number;
  root(): Buffer;
}

/**
 * A Merkle tree as in RFC 6962 §2.1 with SM3: leaves and nodes are hashed with different marks, so that no node can be
 * passed off as a leaf. It holds one hash for each level, however many leaves come.
 */
export function createMerkleTree(): MerkleTree {
  // peaks[k]: the root of a full tree of 2^k leaves that has no partner yet.
  const peaks: (Buffer | undefined)[] = [];
  let size = 0;
  return {
    add(bytes) {
      let node = sm3(leafMark, bytes);
      let level = 0;
      for (let left = peaks[0]; left; left = peaks[level]) {
        node = sm3(nodeMark, left, node);
        peaks[level] = undefined;
        level += 1;
      }
      peaks[level] = node;
      size += 1;
    },
    get size() {
      return size;
    },
    root() {
      let right: Buffer | undefined;
      for (const peak of peaks) if (peak) right = right ? sm3(nodeMark, peak, right) : peak;
      return right ?? noSeal;
    },
  };
}
