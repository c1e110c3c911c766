import { useMemo, useRef } from 'react';
import type { FieldServices } from '../../fields/widgets.ts';
import type { Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { endpoints, fillPath } from '../endpoints.ts';
import type { FileInfo } from '../records.ts';
import { uploadFile } from '../upload-file.ts';
import { pathOfField } from './form-values.ts';

/** What the entries of a form ask of the page: to look names up, to send files, to know what they are called. */
export function useFormServices(options: {
  readonly type: RecordType;
  readonly recordId: string | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, FileInfo>>;
  /** The entries as they are typed now, where there is a whole form; the same function all the while. */
  readonly record?: () => Values;
}): FieldServices {
  const { type, recordId, titles, files, record } = options;
  // Names that were looked up while the form is open.
  const seen = useRef(new Map<string, string>());
  return useMemo(
    () => ({
      async search(target, words) {
        const { hits } = await call('lookUp', {
          params: { type: target },
          query: { q: words.slice(0, 100) },
        });
        for (const { id, title } of hits) seen.current.set(id, title);
        return hits;
      },
      title: (id) => seen.current.get(id) ?? titles[id] ?? '',
      upload(file, field, onProgress) {
        const path = pathOfField(type.fields, field) ?? '';
        return uploadFile(file, { type: type.name, field: path }, onProgress);
      },
      file(id) {
        const info = files[id];
        if (!info || recordId === null) return undefined;
        return { ...info, url: fileUrl(type.name, recordId, id) };
      },
      ...(record ? { record } : {}),
    }),
    [type, recordId, titles, files, record],
  );
}

/** Where a file of a record is fetched. */
export function fileUrl(type: string, id: string, file: string): string {
  return fillPath(endpoints.downloadFile.replace('GET ', ''), { type, id, file });
}
