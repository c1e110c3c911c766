import type { Values } from '../../../../model/field.ts';
import { documentKinds, type DocumentKind } from '../../../org/document-kinds.ts';

/** What a document is called: its holder and what it is. Its number stands in no title. */
export function derive(record: Values): Values {
  const kind = documentKinds[record.kind as DocumentKind] as { readonly label: string } | undefined;
  const name = [record.holderName, kind?.label].filter((one) => typeof one === 'string').join(' ');
  return { name: name === '' ? undefined : name };
}
