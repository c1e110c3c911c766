import type { Signer } from '../secrets/signer.ts';
import type { StoredSeal } from './audit-rows.ts';
import { sealBytes } from './hashes.ts';

/** Whether a seal was signed by the key of this installation and says what it said then. */
export function isSealed(signer: Pick<Signer, 'keyId' | 'verify'>, seal: StoredSeal): boolean {
  try {
    return seal.keyId === signer.keyId && signer.verify(sealBytes(seal), seal.signature);
  } catch {
    // Bytes that are no signature at all.
    return false;
  }
}
