import type { Values } from '../model/field.ts';
import type { Lang } from '../model/label.ts';

/** What a type's own view is given: the record, and the names behind the ids in it. */
export interface ViewProps {
  readonly id: string;
  readonly state: string;
  readonly values: Values;
  readonly titles: Readonly<Record<string, string>>;
  readonly lang: Lang;
}
