import type { Values } from '../../../../model/field.ts';
import { needsApostille } from '../../../sources/tables/apostille-parties.ts';

/** What nobody should have to type: which certificate it is by country and day, civil, normal, by oneself. */
export function derive(record: Values): Values {
  const { country, acceptedOn } = record;
  const known = typeof country === 'string' && typeof acceptedOn === 'string';
  return {
    certificate: !known
      ? record.certificate
      : (record.certificate ?? (needsApostille(country, acceptedOn) ? 'apostille' : 'legalization')),
    kind: record.kind ?? 'civil',
    speed: record.speed ?? 'normal',
    channel: record.channel ?? (record.agent === undefined ? 'self' : 'agent'),
  };
}
