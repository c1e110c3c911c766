import { cellWords } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { erasedMark, shownErased } from '../../model/retention.ts';
import { cleanLine, lengthOf, narrow } from '../clean-text.ts';
import { isIdNumber, isPassportNumber } from './numbers.ts';

export interface SensitiveOptions {
  readonly form: 'id-number' | 'passport' | 'free';
}

/** A stored value as it is shown: the plain one leaves the machine only when somebody asks with a reason. */
export interface Masked {
  readonly masked: string;
}

const max = 200;

/** Whether a value is the mask of a stored one, which a form gives back to say that it did not change. */
export function isMasked(value: unknown): value is Masked {
  return typeof value === 'object' && value !== null && typeof (value as Masked).masked === 'string';
}

/**
 * What is shown of a plain value: E1234****, 3201**********1234. Of free words the first character, and a mask
 * that does not tell how many follow.
 */
export function maskOf(options: object, plain: string): string {
  const { form } = options as SensitiveOptions;
  const characters = Array.from(plain);
  if (form === 'id-number') return `${plain.slice(0, 4)}**********${plain.slice(-4)}`;
  if (form === 'passport') return `${plain.slice(0, -4)}****`;
  return characters.length < 3 ? '****' : `${characters[0] ?? ''}****`;
}

/** Personal data that the law protects: encrypted where they lie, masked where they are shown. */
export const sensitiveKind: FieldKind<string | Masked, SensitiveOptions> = {
  name: 'sensitive',
  storage: 'sealed',
  filters: [],
  sortable: false,
  errors: ['required', 'wrong-shape', 'too-long', 'bad-id-number', 'bad-passport-number'],
  columns: () => [
    { suffix: '_cipher', type: 'bytea' },
    { suffix: '_blind', type: 'bytea' },
    { suffix: '_mask', type: 'text' },
  ],
  parse(input, { form }, { problem }) {
    if (isMasked(input)) return { masked: input.masked };
    if (typeof input !== 'string') return void problem('wrong-shape');
    if (input.trim() === erasedMark) return { masked: erasedMark };
    const words = cleanLine(input);
    if (words === '') return undefined;
    if (form === 'free') {
      const length = lengthOf(words);
      return length <= max ? words : void problem('too-long', { max, length });
    }
    const number = narrow(words).replace(/[\s-]/g, '').toUpperCase();
    if (form === 'id-number') return isIdNumber(number) ? number : void problem('bad-id-number');
    return isPassportNumber(number) ? number : void problem('bad-passport-number');
  },
  // Encryption needs a key and the record's place: the machine fills the columns.
  toColumns: () => [null, null, null],
  fromColumns: ([, , mask]) => (typeof mask === 'string' ? { masked: mask } : undefined),
  text: (value, options, { lang }) =>
    isMasked(value) ? shownErased(value.masked, lang) : maskOf(options, value),
  // A mask that comes back says that nothing changed; the plain value never leaves this way.
  cells: {
    columns: () => [
      {
        width: 22,
        takes: {
          zh: '完整号码，设为文本格式；导出的是遮住的号码，不改动即保持原值',
          en: 'The whole number, as text; a masked number that comes back changes nothing',
        },
      },
    ],
    write: (value, options) => [isMasked(value) ? value.masked : maskOf(options, value)],
    read: ([cell]) => {
      const written = cellWords(cell);
      return written.includes('****') || written.trim() === erasedMark ? { masked: written.trim() } : written;
    },
  },
  schema: () => ({
    oneOf: [
      { type: 'string', maxLength: max },
      {
        type: 'object',
        properties: { masked: { type: 'string' } },
        required: ['masked'],
        additionalProperties: false,
      },
    ],
  }),
};

/** Declares protected personal data: `sensitive('身份证号', { form: 'id-number' })`. */
export function sensitive(label: string, options: SensitiveOptions & FieldOptions): Field {
  return makeField(sensitiveKind, label, options);
}
