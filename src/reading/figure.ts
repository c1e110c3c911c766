/** How the genre names the period that a figure is compared with. */
export type ComparisonKind = '同比' | '环比' | '比上年';
export type Direction = 'up' | 'down' | 'flat';

export interface Comparison {
  kind: ComparisonKind;
  direction: Direction;
  /** Size of the change in percent (or in percentage points where `points`); null when the text gives none. */
  percent: number | null;
  /** The old value, where the text says it. */
  base?: number;
  points?: true;
}

/** 结果 (done or reached), 目标 (a level to reach), 打算 (something scheduled). */
export type Role = 'result' | 'target' | 'plan';

/** One statistical figure of a report. Offsets are UTF-16 offsets in the text that was handed in. */
export interface Figure {
  start: number;
  /** End of the numeral with its unit. */
  end: number;
  /** The clause around the figure, exactly as in the original. */
  quote: string;
  value: number;
  /** Upper end of a range (1-2个). */
  valueMax?: number;
  /** Magnitude and measure word as written: 万元, 人次, 个百分点, 万. */
  unit: string;
  /** What is counted. */
  subject: string;
  comparison: Comparison | null;
  approx: boolean;
  bound?: 'min' | 'max';
  period: string | null;
  role: Role;
  /** Id of the indicator, once the figure has been matched. */
  indicator?: string;
  /** 0 to 1. */
  confidence: number;
  /** The decisions, for a person to read. */
  why: string;
}
