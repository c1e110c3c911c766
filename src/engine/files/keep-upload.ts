import { newId } from '../../model/id.ts';
import type { Machine } from '../machine.ts';
import { insertFile } from './file-statements.ts';
import { storeUpload, type StoredFile, type Upload } from './store-upload.ts';

/**
 * Stores an upload and writes down whose it is: until a record holds it, it belongs to whoever sent it.
 * @throws what `storeUpload` refuses
 */
export async function keepUpload(
  machine: Machine,
  actor: { readonly officeId: string; readonly userId: string },
  upload: Omit<Upload, 'store'>,
): Promise<StoredFile & { readonly id: string }> {
  const stored = await storeUpload({ store: machine.files, ...upload });
  const id = newId();
  const row = {
    ...stored,
    officeId: actor.officeId,
    id,
    uploadedBy: actor.userId,
    uploadedAt: machine.clock.now(),
  };
  await machine.db.inOffice(actor.officeId, (tx) => tx.query(insertFile(row)));
  return { ...stored, id };
}
