import { labelOf, type Lang } from '../../model/label.ts';
import type { Duty, Registry } from '../../model/registry.ts';

/** The label of a role by its name. */
export function roleLabel(registry: Registry, name: string, lang: Lang): string {
  const role = registry.roles.find((one) => one.name === name);
  return role ? labelOf(name, role, lang) : name;
}

/** Who has a duty, in words. */
export function dutyRoles(registry: Registry, duty: Duty, lang: Lang): string {
  return registry.duties[duty]
    .map((name) => roleLabel(registry, name, lang))
    .join(lang === 'zh' ? '、' : ', ');
}
