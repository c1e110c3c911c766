import { operandsOf, type Formula } from './formula.ts';
import type { Indicator } from './indicator.ts';

/** What one figure is to another that is made of it. */
interface Nature {
  readonly unit: string;
  readonly kind: Indicator['kind'];
  readonly verb: string | undefined;
}

/**
 * What does not hold together in the formulas of a registry, in words: names used twice, operands that are not there,
 * rings, units that do not fit, and sums of what different verbs bring about.
 */
export function formulaFaults(formulas: readonly Formula[], indicators: readonly Indicator[]): string[] {
  const faults: string[] = [];
  const byName = new Map<string, Formula>();
  const counted = new Map(indicators.map((indicator) => [indicator.name, indicator]));
  for (const formula of formulas) {
    if (byName.has(formula.name) || counted.has(formula.name))
      faults.push(`two figures are called “${formula.name}”`);
    byName.set(formula.name, formula);
  }
  for (const formula of formulas)
    for (const name of operandsOf(formula))
      if (!byName.has(name) && !counted.has(name))
        faults.push(`formula ${formula.name}: no figure “${name}”`);
  const rings = ringsOf(byName);
  faults.push(...rings.map((ring) => `formulas in a ring: ${ring.join(' → ')}`));
  // What is said of operands is only known where every one of them is there.
  if (faults.length > 0) return faults;
  return formulas.flatMap((formula) =>
    ownFaults(formula, (name) => natureOf(name, byName, counted)).map(
      (fault) => `formula ${formula.name}: ${fault}`,
    ),
  );
}

/** Each ring once, begun at the name that was declared first. */
function ringsOf(byName: ReadonlyMap<string, Formula>): string[][] {
  const rings: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    const at = way.indexOf(name);
    if (at >= 0) {
      rings.push([...way.slice(at), name]);
      return;
    }
    const formula = byName.get(name);
    if (!formula || done.has(name)) return;
    for (const operand of operandsOf(formula)) walk(operand, [...way, name]);
    done.add(name);
  };
  for (const name of byName.keys()) walk(name, []);
  return rings;
}

function natureOf(
  name: string,
  formulas: ReadonlyMap<string, Formula>,
  counted: ReadonlyMap<string, Indicator>,
): Nature {
  const formula = formulas.get(name);
  if (!formula) {
    const { unit = '', kind = 'flow', verb } = counted.get(name) ?? {};
    return { unit, kind, verb };
  }
  const operands = operandsOf(formula).map((operand) => natureOf(operand, formulas, counted));
  const isFlow = operands.every(({ kind }) => kind === 'flow');
  const verbs = new Set(operands.map(({ verb }) => verb));
  return {
    unit: formula.unit,
    kind: isFlow ? 'flow' : 'stock',
    verb: formula.verb ?? (verbs.size === 1 ? operands[0]?.verb : undefined),
  };
}

function ownFaults(formula: Formula, nature: (name: string) => Nature): string[] {
  const names = operandsOf(formula);
  const operands = names.map(nature);
  const units = new Set(operands.map(({ unit }) => unit));
  const faults: string[] = [];
  const { formula: expression, unit } = formula;
  if (new Set(names).size < names.length) faults.push('one figure stands in it twice');
  if (!('change' in expression) && units.has('%')) faults.push('percentages are no parts of a figure');
  if (('share' in expression || 'change' in expression) && unit !== '%')
    faults.push(`it is told in percent and not in ${unit}`);
  if ('share' in expression && units.size > 1) faults.push('part and whole have different units');
  if ('rate' in expression && !(expression.rate.each > 0)) faults.push('a rate is to each of some number');
  if (formula.decimals !== undefined && !(formula.decimals >= 0 && formula.decimals <= 4))
    faults.push('the decimals are not 0 to 4');
  if (!('sum' in expression)) return faults;
  if (names.length < 2) faults.push('one figure alone is no sum');
  if (units.size > 1 || !units.has(unit)) faults.push('the units of what it adds differ');
  if (new Set(operands.map(({ kind }) => kind)).size > 1)
    faults.push('what happens in a period and what stands at its end are not added');
  const verbs = new Set(operands.map(({ verb }) => verb));
  // 审批 and 审核上报 put together is neither: such a sum has to say what it is.
  if (verbs.size > 1 && (formula.verb === undefined || verbs.has(formula.verb)))
    faults.push(
      `the verbs of what it adds differ (${[...verbs].map((verb) => verb ?? '—').join('、')}), and it has none of its own`,
    );
  return faults;
}
