import { sign as signPlainly } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadSealKey, makeSealKey } from './seal-key.ts';
import { createSigner, verifySignature } from './signer.ts';

const signer = createSigner({ seal: loadSealKey(makeSealKey()) });
const words = Buffer.from('2018-07-01 之前的全部记录');

test('refuses other words, another signature, and another key', () => {
  const signature = signer.sign(words);
  expect(signer.verify(Buffer.from('2018-07-02 之前的全部记录'), signature)).toBe(false);
  const forged = Uint8Array.from(signature);
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
  expect(signer.verify(words, forged)).toBe(false);
  expect(signer.verify(words, new Uint8Array())).toBe(false);
  const other = createSigner({ seal: loadSealKey(makeSealKey()) });
  expect(other.verify(words, signature)).toBe(false);
  expect(other.keyId).not.toBe(signer.keyId);
});

test('its own signature holds, also for one who has only the public half', () => {
  const signature = signer.sign(words);
  expect(signer.verify(words, signature)).toBe(true);
  expect(verifySignature(signer.publicPem, words, signature)).toBe(true);
});

test('is SM2 and not ECDSA on the same curve', () => {
  // A key of SM2 accepts no hash but SM3; a plain curve accepts any.
  expect(() => signPlainly('sha256', words, loadSealKey(makeSealKey()).privateKey)).toThrow(/digest/);
});

test('a signature made by the openssl command holds', () => {
  const pem =
    '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEAO/l9/172arr/ITe/ePcc/x0yMPm\n7IQDYsXBWWFW4HCGGSbthVVp6vViVS+68LuogUe5KC9rsmze92SHmO/+vQ==\n-----END PUBLIC KEY-----\n';
  const signature =
    'MEYCIQD+1tEyhRe/aBJys5PRorhtaT8+owa8yCNv3VtfKAoRqQIhAMDw/6G9W2QUc9JQ3QO9cA2Hl/beTw7siUl5JqJc2SBD';
  expect(verifySignature(pem, Buffer.from('hello'), Buffer.from(signature, 'base64'))).toBe(true);
  expect(verifySignature(pem, Buffer.from('hellp'), Buffer.from(signature, 'base64'))).toBe(false);
});
