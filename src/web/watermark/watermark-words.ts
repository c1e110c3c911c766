import type { Me } from '../records.ts';

const shorter: readonly (readonly [RegExp, string])[] = [
  [/外事侨务办公室$/, '外侨办'],
  [/外事办公室$/, '外办'],
  [/侨务办公室$/, '侨办'],
];

/** What an office is called in short: 明港市外侨办. */
export function shortOfficeName(name: string): string {
  const [found] = shorter.filter(([ending]) => ending.test(name));
  return found ? name.replace(...found) : name;
}

/** The lines of the watermark: who looks, of which office, when. */
export function watermarkLines(me: Pick<Me, 'name' | 'office'>, at: string): readonly [string, string] {
  return [`${shortOfficeName(me.office.name)} ${me.name}`, at];
}
