import type { Values } from '../../../../model/field.ts';
import { kinds } from './choices.ts';

/** What an application is called: for whom, and for what. */
export function derive(record: Values): Values {
  const kind = kinds[record.kind as keyof typeof kinds] as { readonly label: string } | undefined;
  const name = [record.applicantName, kind?.label].filter((one) => typeof one === 'string').join(' ');
  return { name: name === '' ? undefined : name };
}
