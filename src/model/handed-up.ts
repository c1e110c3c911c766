import type { Figure, Reported } from './indicator.ts';

/** Whose figures are asked for: those of the office alone, or with what the offices below it handed up. */
export const figureScopes = ['own', 'below'] as const;
export type FigureScope = (typeof figureScopes)[number];

/** A figure as it is handed up: what it was, and whether an office above may add it to its own. */
export interface HandedUp {
  readonly indicator: string;
  readonly label: string;
  readonly kind: Figure['kind'];
  readonly unit: string;
  readonly value: number;
  readonly previous: number | null;
  readonly percent: number | null;
  readonly difference?: number;
  readonly basis: string;
  readonly baseFrom: Figure['baseFrom'];
  readonly adds: boolean;
  /** Of a figure with those below: the names of the offices that told others and not this one. */
  readonly missing?: readonly string[];
  readonly reported?: Pick<Reported, 'nature' | 'area' | 'definition' | 'lowerIsBetter' | 'estimate'>;
}

/** How a submission stands with the office above. */
export type SubmissionState = 'waiting' | 'accepted' | 'returned';

/** What the office above may still do with a submission: what it took it may give back, what it gave back comes anew. */
export function mayDecide(state: SubmissionState, decision: 'accepted' | 'returned'): boolean {
  return state === 'waiting' || (state === 'accepted' && decision === 'returned');
}

/** The submission that counts: the last that was not given back. */
export function standingOf<S extends { readonly number: number; readonly state: SubmissionState }>(
  submissions: readonly S[],
): S | undefined {
  return submissions
    .filter(({ state }) => state !== 'returned')
    .reduce<S | undefined>((best, one) => (!best || one.number > best.number ? one : best), undefined);
}

/**
 * A figure without what stays in the office: who reported it, from which source, and the office's own targets. Mere
 * targets are no figures.
 * @param adds whether the sum of two offices means something: of shares, rates and ranks it does not
 */
export function handedUp(figure: Figure & { readonly missing?: readonly string[] }, adds: boolean): HandedUp {
  const { indicator, label, kind, unit, value, previous, percent, difference, basis, baseFrom, reported } =
    figure;
  return {
    indicator,
    label,
    kind,
    unit,
    value,
    previous,
    percent,
    ...(difference === undefined ? {} : { difference }),
    basis,
    baseFrom,
    adds,
    ...(figure.missing?.length ? { missing: figure.missing } : {}),
    ...(reported
      ? {
          reported: {
            nature: reported.nature,
            area: reported.area,
            definition: reported.definition,
            lowerIsBetter: reported.lowerIsBetter,
            estimate: reported.estimate,
          },
        }
      : {}),
  };
}
