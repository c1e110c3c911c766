import { cellWords } from '../../model/cell.ts';
import { makeField, type Field, type FieldKind, type FieldOptions } from '../../model/field.ts';
import { narrow } from '../clean-text.ts';
import { isEmpty } from '../parse-field.ts';
import { decimalsOf, grouped, readDecimal } from '../written-number.ts';
import { currencies } from './currencies.ts';

/** An amount as an exact decimal text with all its decimals, and the ISO 4217 code of its currency. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface MoneyOptions {
  /** The currency where none is written; CNY unless said. */
  readonly currency?: string;
  /** The currencies that may be chosen; all that are known unless said. */
  readonly currencies?: readonly string[];
  /** Repayments: an amount below zero is accepted. */
  readonly negative?: boolean;
}

// The longest that a bigint column and its filters hold.
const mostDigits = 18;

/** The currencies that a declaration offers. */
export function currenciesOf(options: MoneyOptions): readonly string[] {
  return options.currencies ?? Object.keys(currencies);
}

/** Money, kept exactly: whole numbers of the smallest coin. */
export const moneyKind: FieldKind<Money, MoneyOptions> = {
  name: 'money',
  storage: 'columns',
  filters: ['between'],
  sortable: true,
  errors: [
    'required',
    'wrong-shape',
    'not-a-number',
    'not-a-currency',
    'too-many-decimals',
    'number-too-small',
    'number-too-large',
  ],
  columns: () => [
    { suffix: '_minor', type: 'bigint' },
    { suffix: '_currency', type: 'text' },
  ],
  parse(input, options, { problem }) {
    const given = typeof input === 'string' || typeof input === 'number' ? { amount: input } : input;
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return void problem('wrong-shape');
    const { amount, currency: code } = given as { amount?: unknown; currency?: unknown };
    // A currency alone is what a form holds before anybody typed.
    if (isEmpty(amount)) return undefined;
    const currency = isEmpty(code) ? (options.currency ?? 'CNY') : String(code).trim().toUpperCase();
    const known = currenciesOf(options).includes(currency) ? currencies[currency] : undefined;
    if (!known) return void problem('not-a-currency', { value: currency.slice(0, 20) });
    const decimal = readDecimal(currency === 'CNY' ? bareYuan(amount) : amount);
    if (decimal === undefined) return void problem('not-a-number');
    if (decimalsOf(decimal) > known.decimals)
      return void problem('too-many-decimals', { decimals: known.decimals });
    const minor = toMinor(decimal, known.decimals);
    if (minor.replace('-', '').length > mostDigits)
      return void problem('number-too-large', { max: grouped('9'.repeat(mostDigits - known.decimals)) });
    if (minor.startsWith('-') && !options.negative) return void problem('number-too-small', { min: 0 });
    return { amount: fromMinor(minor, known.decimals), currency };
  },
  toColumns: (value) =>
    value ? [toMinor(value.amount, currencies[value.currency]?.decimals ?? 2), value.currency] : [null, null],
  // The driver gives bigint columns as text; a number comes from aggregates.
  fromColumns: ([minor, currency]) =>
    minor === null || minor === undefined || typeof currency !== 'string'
      ? undefined
      : { amount: fromMinor(String(minor), currencies[currency]?.decimals ?? 2), currency },
  text: ({ amount, currency }, _options, { lang }) => {
    if (lang === 'en') return `${currency} ${grouped(amount)}`;
    return `${grouped(amount)}${currency === 'CNY' ? '元' : (currencies[currency]?.label ?? currency)}`;
  },
  cells: {
    columns: (options) => [
      { width: 16, takes: { zh: '金额，以元等主币单位计', en: 'The amount' } },
      {
        part: { label: '币种', en: 'currency' },
        width: 12,
        takes: {
          zh: `币种；不填即${currencies[options.currency ?? 'CNY']?.label ?? ''}`,
          en: `Currency; ${options.currency ?? 'CNY'} unless said`,
        },
        list: currenciesOf(options).map((code) => currencies[code]?.label ?? code),
      },
    ],
    // A cell holds fifteen digits exactly; a longer amount stands there as text.
    write: ({ amount, currency }) => [
      amount.replace(/\D/g, '').length <= 15 ? Number(amount) : amount,
      currencies[currency]?.label ?? currency,
    ],
    read: ([amount, currency]) => {
      const word = cellWords(currency).trim();
      const code = Object.keys(currencies).find((key) => currencies[key]?.label === word);
      return { amount: typeof amount === 'number' ? amount : cellWords(amount), currency: code ?? word };
    },
  },
  schema: (options) => ({
    type: 'object',
    properties: {
      amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
      currency: { type: 'string', enum: currenciesOf(options) },
    },
    required: ['amount', 'currency'],
    additionalProperties: false,
  }),
};

// ¥12,345元
function bareYuan(amount: unknown): unknown {
  return typeof amount === 'string' ? narrow(amount).replace(/^\s*[¥￥]|元\s*$/g, '') : amount;
}

function toMinor(decimal: string, decimals: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = (whole + fraction.slice(0, decimals).padEnd(decimals, '0')).replace(/^0+(?=\d)/, '');
  return negative && digits !== '0' ? `-${digits}` : digits;
}

function fromMinor(minor: string, decimals: number): string {
  const digits = minor.replace('-', '').padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${minor.startsWith('-') ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** Declares an amount of money: `money('金额', { currencies: ['CNY', 'USD'] })`. */
export function money(label: string, options: MoneyOptions & FieldOptions = {}): Field {
  return makeField(moneyKind, label, options);
}
