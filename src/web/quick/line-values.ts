import type { Values } from '../../model/field.ts';
import type { QuickEntry } from '../../model/quick-entry.ts';

/** What a line begins with: the day of today where it is asked for, over what comes from elsewhere. */
export function firstLine({ today = [] }: QuickEntry, day: string, preset: Values): Values {
  return { ...preset, ...Object.fromEntries(today.map((name) => [name, day])) };
}

/** What stays for the next record after one was saved. */
export function nextLine({ keeps }: QuickEntry, saved: Values, preset: Values): Values {
  return {
    ...preset,
    ...Object.fromEntries(
      keeps.filter((name) => saved[name] !== undefined).map((name) => [name, saved[name]]),
    ),
  };
}

/** The first entry of a line that is still to be typed: there the hands go on. */
export function firstOpen({ fields }: QuickEntry, line: Values): string | undefined {
  return fields.find((name) => line[name] === undefined) ?? fields[0];
}
