/** What of a figure is printed: the figure itself, its change against the base, the base, or its share in a whole. */
export type Facet = 'value' | 'change' | 'previous' | 'share';

const facets: readonly Facet[] = ['value', 'change', 'previous', 'share'];

/** The id of a printed figure: the indicator, and what of it where that is not the value. */
export function figureRef(indicator: string, facet: Facet = 'value'): string {
  return facet === 'value' ? indicator : `${indicator}#${facet}`;
}

/** Takes an id apart; undefined for what is none. */
export function parseFigureRef(ref: string): { indicator: string; facet: Facet } | undefined {
  const [indicator = '', facet = 'value', ...rest] = ref.split('#');
  const known = facets.find((one) => one === facet);
  return indicator === '' || rest.length > 0 || known === undefined ? undefined : { indicator, facet: known };
}
