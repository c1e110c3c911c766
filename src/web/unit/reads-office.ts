import type { RecordType } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { Me } from '../records.ts';

/** Whether somebody reads the records of a type over the whole office, by the roles that they hold. */
export function readsOffice({ access }: Pick<RecordType, 'access'>, me: Pick<Me, 'roles'>): boolean {
  return access.some(
    ({ role, rights, scope }) => scope === 'office' && rights.includes('read') && me.roles.includes(role),
  );
}

/** What somebody may see of the pages of units: every unit, the own one, or none. */
export function unitsSeen({ overviews, findType }: Registry, me: Me): 'all' | 'own' | 'none' {
  const types = (overviews.unit?.lists ?? []).flatMap(({ type }) => findType(type)?.type ?? []);
  const readable = types.filter(({ name }) => (me.rights[name] ?? []).includes('read'));
  if (readable.length === 0) return 'none';
  return readable.some((type) => readsOffice(type, me)) ? 'all' : 'own';
}
