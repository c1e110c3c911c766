/**
 * A figure of a half-year report that no record counts: code, name, value of the first half of the demonstration's year,
 * unit. The part of the code before the dot is its field.
 */
export type ReportedFigureSeed = readonly [
  code: string,
  name: string,
  value: number,
  unit: string,
  more?: ReportedMore,
];

export interface ReportedMore {
  /** A flow unless said. */
  readonly nature?: 'stock' | 'rate';
  /** How exact it is. */
  readonly vague?: 'more' | 'near' | 'about' | 'over';
  /** Last year's, where the report tells it or it follows from the change. */
  readonly previous?: number;
  /** The change in percent as it was published, where last year's value is not known. */
  readonly growth?: number;
  /** What the year is to come to. */
  readonly target?: number;
  /** The value is planned for the year, and nothing is known yet of what came of it. */
  readonly planned?: boolean;
  readonly note?: string;
}
