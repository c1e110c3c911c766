import { countries } from '../../fields/country/countries.ts';
import type { CountryOptions } from '../../fields/country/kind.ts';
import type { ChoiceOptions } from '../../fields/choice/kind.ts';
import type { Field } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';

/** Something that can be chosen by typing a little of it. */
export interface QuickOption {
  readonly value: string | boolean;
  readonly label: string;
  /** Short keys: a code, the first letters of the pinyin, a number in the list. */
  readonly keys: readonly string[];
  /** Names in both languages, former ones too. */
  readonly names: readonly string[];
}

/** Gives the first letters of the pinyin; nothing while they are not at hand. */
export type Initials = (text: string) => string;

/** What an entry of a closed list offers; undefined for an entry that is typed freely. */
export function optionsOf(field: Field, lang: Lang, initials: Initials): readonly QuickOption[] | undefined {
  const keysOf = (names: readonly string[]): string[] =>
    [...new Set(names.map((name) => initials(name)).filter(Boolean))].map((key) => key.toLowerCase());
  if (field.kind.name === 'yes-no')
    return [
      { value: true, label: lang === 'zh' ? '是' : 'Yes', keys: ['1', 'y', 's'], names: ['是', 'yes'] },
      { value: false, label: lang === 'zh' ? '否' : 'No', keys: ['0', 'n', 'f'], names: ['否', 'no'] },
    ];
  if (field.kind.name === 'choice') {
    const { choices } = field.options as ChoiceOptions;
    return Object.entries(choices).map(([value, chosen], i) => ({
      value,
      label: labelOf(value, chosen, lang),
      keys: [String(i + 1), value.toLowerCase(), ...keysOf([chosen.label])],
      names: [chosen.label, labelOf(value, chosen, 'en').toLowerCase()],
    }));
  }
  if (field.kind.name === 'country') {
    const { allowChina = false } = field.options as CountryOptions;
    return countries
      .filter(({ code }) => allowChina || code !== 'CN')
      .map(({ code, name, en, aliases }) => ({
        value: code,
        label: lang === 'zh' ? name : en,
        keys: [code.toLowerCase(), ...keysOf([name])],
        names: [name, en.toLowerCase(), ...aliases.map((alias) => alias.toLowerCase())],
      }));
  }
  return undefined;
}

// The lower the better; undefined for no match.
function rankOf({ keys, names }: QuickOption, typed: string): number | undefined {
  const [main = '', ...others] = names;
  if (names.includes(typed)) return 0;
  if (keys.includes(typed)) return 1;
  if (main.startsWith(typed)) return 2;
  if (keys.some((key) => key.startsWith(typed))) return 3;
  if (others.some((name) => name.startsWith(typed))) return 4;
  return names.some((name) => name.includes(typed)) ? 5 : undefined;
}

/** The options that a few characters may mean, the likeliest first; among equals the order of the list holds. */
export function findOptions(
  options: readonly QuickOption[],
  written: string,
  most = 8,
): readonly QuickOption[] {
  const typed = written.normalize('NFKC').trim().toLowerCase();
  if (typed === '') return options.slice(0, most);
  return options
    .flatMap((option) => {
      const rank = rankOf(option, typed);
      return rank === undefined ? [] : [{ option, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ option }) => option);
}
