import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noSeal, sm3 } from './hashes.ts';
import { createMerkleTree } from './merkle-tree.ts';

/** RFC 6962 §2.1 word by word. */
function treeHash(leaves: readonly Uint8Array[]): Buffer {
  const [first = new Uint8Array()] = leaves;
  if (leaves.length === 1) return sm3(Uint8Array.of(0), first);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sm3(Uint8Array.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

test('SM3 is the one of GB/T 32905', () => {
  expect(sm3(Buffer.from('abc')).toString('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
});

test('an empty tree has the root of nothing', () => {
  expect(createMerkleTree().root()).toEqual(noSeal);
});

test('the root of leaves that come one by one is that of RFC 6962, at every size', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 }), (leaves) => {
      const tree = createMerkleTree();
      leaves.forEach((leaf, i) => {
        tree.add(leaf);
        expect(tree.root()).toEqual(treeHash(leaves.slice(0, i + 1)));
      });
      expect(tree.size).toBe(leaves.length);
    }),
    { numRuns: 30 },
  );
});

test('a node passed off as a leaf gives another root', () => {
  const [a, b] = [Buffer.from('a'), Buffer.from('b')];
  const two = createMerkleTree();
  two.add(a);
  two.add(b);
  const one = createMerkleTree();
  one.add(Buffer.concat([sm3(Uint8Array.of(0), a), sm3(Uint8Array.of(0), b)]));
  expect(one.root()).not.toEqual(two.root());
});
