import type { FigureRun, Line } from '../document.ts';
import { joinLines } from '../document/line.ts';
import { shareOf, type Figure } from '../indicator.ts';
import { amount, written } from './amount.ts';
import { figureRef } from './figure-ref.ts';

/** What prose needs of a figure. */
export type Told = Pick<
  Figure,
  'indicator' | 'unit' | 'value' | 'previous' | 'percent' | 'difference' | 'reported'
>;

/** Figures that one phrase tells: 审批因公出国（境）团组407批次、1,204人次. */
export interface Clause {
  readonly lead: string;
  readonly figures: readonly Told[];
  /** The wholes of which these are parts, in the same order: 分别占21.6%和29.2%. */
  readonly of?: readonly Told[];
  /** What follows with 其中. */
  readonly parts?: readonly Clause[];
  /** What is told beside it in the same sentence. */
  readonly beside?: readonly Clause[];
}

/** With what a report compares: a half-year with the same of last year, a year with the last. */
export type Against = '同比' | '比上年';

type Change = {
  readonly word: string;
  readonly size?: FigureRun;
  /** What the change is reckoned on, where it was published so: 按可比价. */
  readonly basis?: string;
};

/** How a figure moved. Without a base, or from nothing, there is nothing to say. */
function changeOf(figure: Told): Change | undefined {
  const { indicator, unit, value, previous, percent, difference, reported } = figure;
  const ref = figureRef(indicator, 'change');
  if (reported?.nature === 'rank') return places(figure);
  const stated = reported?.growthBasis !== undefined;
  if (previous === null && !stated) return undefined;
  if (value === previous && !stated) return { word: '持平' };
  if (unit === '%' && previous !== null) {
    const points = Math.abs(difference ?? Math.round((value - previous) * 10) / 10);
    if (points === 0) return { word: '基本持平' };
    const text = `${written(points)}个百分点`;
    return { word: value > previous ? '提高' : '下降', size: { figure: ref, text } };
  }
  if (percent === null) return undefined;
  // The percentage alone would say that nothing moved.
  if (percent === 0) return { word: '基本持平' };
  return {
    word: percent > 0 ? '增长' : '下降',
    size: { figure: ref, text: `${written(Math.abs(percent))}%` },
    ...(reported?.growthBasis === 'comparable' ? { basis: '按可比价' } : {}),
  };
}

/** A rank goes forward where its number gets smaller. */
function places({ indicator, difference, reported }: Told): Change | undefined {
  if (difference === undefined) return undefined;
  if (difference === 0) return { word: '持平' };
  const isForward = difference < 0 === (reported?.lowerIsBetter ?? true);
  const text = `${written(Math.abs(difference))}位`;
  return { word: isForward ? '前移' : '后移', size: { figure: figureRef(indicator, 'change'), text } };
}

/** 同比下降21.3%, 与上年同期持平. */
function alone({ word, size, basis = '' }: Change, against: Against): Line {
  if (size) return [`${basis}${against}${word}`, size];
  return `${against === '同比' ? '与上年同期' : '与上年'}${word}`;
}

/** 同比分别下降21.3%和10.3%, 同比分别增长5%、下降3%, 与上年同期均持平. */
function together(changes: readonly Change[], against: Against): Line {
  const [first] = changes;
  const alike = changes.every(({ word }) => word === first?.word);
  if (!first?.size) return `${against === '同比' ? '与上年同期' : '与上年'}均${first?.word ?? ''}`;
  return joinLines([
    `${against}分别`,
    ...changes.map(({ word, size }, i): Line => {
      const join = i === 0 ? '' : alike && i === changes.length - 1 ? '和' : '、';
      return [`${join}${alike && i > 0 ? '' : word}`, ...(size ? [size] : [])];
    }),
  ]);
}

function valueRun({ indicator, value, unit, reported }: Told): FigureRun {
  const text =
    reported?.nature === 'rank'
      ? `第${written(value)}${unit}`
      : vaguely(amount(value, unit), reported?.vague);
  return { figure: figureRef(indicator), text };
}

/** 余, 近, 约 and 超过, as the number was entered: 100余篇, 近40家. */
function vaguely(text: string, vague: string | undefined): string {
  if (vague === 'more') return text.replace(/^[\d,.]+[万亿]?/, (number) => `${number}余`);
  return `${{ near: '近', about: '约', over: '超过' }[vague ?? ''] ?? ''}${text}`;
}

/** 407批次、1,204人次，同比分别下降21.3%和10.3%: the figures of a clause and how they moved. */
function figuresAndChanges(figures: readonly Told[], against: Against): Line {
  const told = figures.map((figure) => ({ run: valueRun(figure), change: changeOf(figure) }));
  const changes = told.flatMap(({ change }) => (change ? [change] : []));
  const flat = changes.filter(({ size }) => size === undefined);
  const alike = flat.length === 0 || (flat.length === changes.length && sameWord(flat));
  const apart = changes.some(({ basis }) => basis !== undefined);
  if (changes.length === 0 || (changes.length === told.length && changes.length > 1 && alike && !apart))
    return joinLines([
      ...told.map(({ run }, i): Line => [...(i === 0 ? [] : ['、']), run]),
      changes.length === 0 ? '' : joinLines(['，', together(changes, against)]),
    ]);
  // Said of each by itself: a word behind several would be read of all of them, also of those that have no base.
  return joinLines(
    told.map(({ run, change }, i): Line => {
      const join = i === 0 ? '' : told[i - 1]?.change ? '，' : '；涉及';
      return joinLines([join, [run], change ? joinLines(['，', alone(change, against)]) : '']);
    }),
  );
}

const sameWord = (changes: readonly Change[]): boolean => new Set(changes.map(({ word }) => word)).size <= 1;

/** ，分别占21.6%和29.2%: last, so that no change is read as one of the share. */
function shares(figures: readonly Told[], wholes: readonly Told[]): Line {
  const runs = figures.flatMap(({ indicator, unit, value }, i): FigureRun[] => {
    const whole = wholes[i];
    const share = whole?.unit === unit ? shareOf(value, whole.value) : null;
    return share === null ? [] : [{ figure: figureRef(indicator, 'share'), text: `${written(share)}%` }];
  });
  if (runs.length === 0 || runs.length < figures.length) return '';
  return [
    `，${runs.length > 1 ? '分别' : ''}占`,
    ...runs.flatMap((run, i) => [...(i === 0 ? [] : [i === runs.length - 1 ? '和' : '、']), run]),
  ];
}

function bare({ lead, figures, of }: Clause, against: Against): Line {
  return joinLines([lead, figuresAndChanges(figures, against), of ? shares(figures, of) : '']);
}

/** A clause with its parts behind 其中, and the full stop: one sentence of official prose. */
export function sentence(clause: Clause, against: Against = '同比'): Line {
  const parts = (clause.parts ?? []).map((part, i) =>
    joinLines([i === 0 ? '；其中' : '；', bare(part, against)]),
  );
  const beside = (clause.beside ?? []).map((one) => joinLines(['；', bare(one, against)]));
  return joinLines([bare(clause, against), ...parts, ...beside, '。']);
}
