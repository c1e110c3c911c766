import type { CallOutput } from '../../client.ts';

export type Unit = CallOutput<'listUnits'>['units'][number];

/** The units as a tree is read: each under the one above it, with how deep it lies. */
export function inTreeOrder(units: readonly Unit[]): { readonly unit: Unit; readonly depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parent: string | null, depth: number): { unit: Unit; depth: number }[] =>
    units
      // What hangs on a unit that is not shown is read as if it stood at the top.
      .filter((unit) => (unit.parent !== null && known.has(unit.parent) ? unit.parent : null) === parent)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** A unit and all below it: where it cannot be moved to. */
export function subtreeOf(units: readonly Unit[], id: string): string[] {
  return [id, ...units.filter(({ parent }) => parent === id).flatMap((unit) => subtreeOf(units, unit.id))];
}
