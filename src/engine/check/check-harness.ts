import type { Figure } from '../../model/indicator.ts';

/** For tests: a figure as an office entered it, without last year's; `vague` where it is not exact. */
export function enteredFigure(
  code: string,
  label: string,
  value: number,
  unit: string,
  { vague, ...more }: Partial<Figure> & { readonly vague?: string } = {},
): Figure {
  return {
    indicator: `reported.${code}`,
    label,
    kind: 'reported',
    unit,
    value,
    previous: null,
    percent: null,
    basis: 'reported',
    baseFrom: 'none',
    reported: {
      ...{ nature: 'flow', area: 'media', definition: '', lowerIsBetter: false, estimate: false },
      ...{ source: '外办', reporter: '李红', ...(vague === undefined ? {} : { vague }) },
    },
    ...more,
  };
}
