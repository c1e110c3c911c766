import { wordCells } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';

export type SecrecyLevel = 'public' | 'internal' | 'work-secret';

/** The levels that may be kept here, from open to closed. */
export const secrecyLevels: Readonly<Record<SecrecyLevel, { readonly label: string; readonly en: string }>> =
  {
    public: { label: '公开', en: 'Public' },
    internal: { label: '内部', en: 'Internal' },
    'work-secret': { label: '工作秘密', en: 'Work secret' },
  };

const levels = Object.keys(secrecyLevels) as SecrecyLevel[];

/**
 * Whether a mark says state secret (秘密, 机密, 绝密) in any spelling: 机密★10年, 〔绝密〕, 机 密, 機密, SECRET.
 * State secrets must not be kept on a network like this one (保守国家秘密法).
 */
export function isAboveLimit(mark: string): boolean {
  const letters = mark.normalize('NFKC').replace(/[^\p{Script=Han}A-Za-z]/gu, '');
  if (/^(top)?secret|confidential/i.test(letters)) return true;
  return /[秘祕机機绝絕][密宻]/.test(letters.replace(/(工作|商业|商業)[秘祕]密/g, ''));
}

/** How openly a record may be handled. */
export const secrecyKind: FieldKind<SecrecyLevel> = {
  name: 'secrecy',
  storage: 'columns',
  filters: ['in'],
  sortable: false,
  errors: ['required', 'wrong-shape', 'not-a-choice', 'secrecy-above-limit'],
  columns: () => [{ suffix: '', type: 'text' }],
  parse(input, _options, { problem }) {
    if (typeof input !== 'string') return void problem('wrong-shape');
    const written = input.trim();
    const level = levels.find((key) => key === written || secrecyLevels[key].label === written);
    if (level !== undefined) return level;
    const value = written.slice(0, 40);
    return void problem(isAboveLimit(written) ? 'secrecy-above-limit' : 'not-a-choice', { value });
  },
  toColumns: (value) => [value ?? null],
  fromColumns: ([stored]) => levels.find((key) => key === stored),
  text: (value, _options, { lang }) => secrecyLevels[value]?.[lang === 'zh' ? 'label' : 'en'] ?? value,
  cells: wordCells(
    () => ({ zh: '请从下拉列表中选一项', en: 'One of the list' }),
    (value) => secrecyLevels[value]?.label ?? value,
    { width: 12, list: () => levels.map((level) => secrecyLevels[level].label) },
  ),
  schema: () => ({ type: 'string', enum: levels }),
};

/** Declares the level of secrecy: `secrecy('密级', { required: true })`. */
export function secrecy(label = '密级', options: FieldOptions = {}): Field {
  return makeField(secrecyKind, label, options);
}
