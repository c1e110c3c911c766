import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { CallOutput } from '../client.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { parseFigureRef } from '../../model/report/figure-ref.ts';
import { amount } from '../../model/report/amount.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { reportWords } from './report-words.ts';
import type { FigureRun } from './report-text.tsx';

type ReportFigure = CallOutput<'readReport'>['figures'][number];

const bases = {
  records: 'baseRecords',
  edition: 'baseEdition',
  baseline: 'baseBaseline',
  reported: 'baseReported',
  stated: 'baseStated',
  none: 'baseNone',
} as const;

/** Where a figure comes from: its value, its base and from what, what it counts, and the way to its records. */
export function FigurePanel(props: {
  readonly run: FigureRun | undefined;
  readonly figures: readonly ReportFigure[];
  readonly period: string;
  onClose(): void;
}) {
  const { run, figures, period, onClose } = props;
  const s = useWords(reportWords);
  const { w } = useLanguage();
  const { registry } = useDomain();
  if (!run) return <p className="panel-hint">{s('figureHint')}</p>;
  const name = parseFigureRef(run.figure)?.indicator ?? '';
  const figure = figures.find(({ indicator }) => indicator === name);
  if (!figure) return <p className="panel-hint">{s('none')}</p>;
  const { label, value, unit, previous, percent, counted, baseFrom, basis, reported, definition } = figure;
  const opens =
    figure.kind === 'reported' ||
    figure.kind === 'formula' ||
    registry.types.some(({ indicators }) => indicators.some((one) => one.name === name));
  const facts: readonly (readonly [string, string])[] = [
    [s('value'), amount(value, unit)],
    [s('previous'), previous === null ? '—' : amount(previous, unit)],
    [s('change'), percent === null ? '—' : `${percent > 0 ? '+' : ''}${percent}%`],
    [s('baseFrom'), s(bases[baseFrom])],
    ...(counted === undefined ? [] : [[s('countedNow'), amount(counted, unit)] as const]),
    reported
      ? [s('source'), `${reported.source} · ${reported.reporter}`]
      : [s('basis'), figure.kind === 'formula' ? w('formulaBasis') : basis],
    [s('definition'), definition],
  ];
  return (
    <div className="figure-panel" aria-live="polite">
      <h3>
        {label}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={w('close')}
          onClick={onClose}
        />
      </h3>
      {run.instead && <p className="banner warn">{s('overridden', run.instead)}</p>}
      <dl>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {opens && <Link to={addresses.figure(name, period, period)}>{s('openRecords')}</Link>}
    </div>
  );
}
