import { labelOf, type Labelled, type Lang } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';

/** The categories by which a type's rules are selected. */
export function categoriesOf({ category, fields }: RecordType): Readonly<Record<string, Labelled>> {
  const field = category === undefined ? undefined : fields[category];
  return (field?.options as { choices?: Readonly<Record<string, Labelled>> } | undefined)?.choices ?? {};
}

export function categoryLabel(type: RecordType, name: string, lang: Lang): string {
  const found = categoriesOf(type)[name];
  return found ? labelOf(name, found, lang) : name;
}
