import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { Sparkline } from '../../ui/sparkline.tsx';
import { addresses } from '../addresses.ts';
import { changeText, figureText } from '../figures/figure-words.ts';
import { FigureMarks, FigureTarget } from '../figures/figure-marks.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import type { CockpitFigure, CockpitPage } from './cockpit-page.tsx';
import { cockpitWords } from './cockpit-words.ts';

/** A key figure: how much, against what, on the way to what, and how it went; both numbers open their records. */
export function FigureTile(props: {
  readonly figure: CockpitFigure;
  readonly page: CockpitPage;
  /** Its trend is the one that is drawn. */
  readonly chosen: boolean;
  onChoose(): void;
}) {
  const { figure, page, chosen, onChoose } = props;
  const { period, previous } = page;
  const { lang, w } = useLanguage();
  const s = useWords(cockpitWords);
  const label = lang === 'zh' ? figure.label : figure.en;
  const change = changeText(figure, lang);
  const base =
    figure.baseFrom === 'edition'
      ? 'baseEdition'
      : figure.baseFrom === 'baseline'
        ? 'baseBaseline'
        : undefined;
  const opens = figure.baseFrom === 'records' || figure.baseFrom === 'reported';
  return (
    <li className={`figure-tile${chosen ? ' chosen' : ''}`}>
      <h3 title={figure.definition}>
        {label} <FigureMarks line={figure} />
      </h3>
      <p className="tile-value">
        <Link
          to={addresses.figure(figure.indicator, period.name, period.name)}
          state={{ from: location.pathname + location.search }}
          aria-label={`${figureText(figure.value)}${figure.unit}${w('colon')}${w('openRecords', { label, period: period.label })}`}
        >
          <span className="figure">{figureText(figure.value)}</span>
          <span className="tile-unit">{figure.unit}</span>
        </Link>
        {figure.values.filter((value) => value !== null).length > 1 && (
          <button
            type="button"
            className="tile-trend"
            aria-pressed={chosen}
            title={chosen ? s('shown') : s('show', { label })}
            aria-label={s('show', { label })}
            onClick={onChoose}
          >
            <Sparkline values={figure.values} before={figure.before} />
          </button>
        )}
      </p>
      <p className="tile-change">
        {change.direction === 'up' && <ArrowUpOutlined aria-hidden />}
        {change.direction === 'down' && <ArrowDownOutlined aria-hidden />} {change.text}
        {figure.previous !== null && (
          <span className="help">
            {opens ? (
              <Link
                to={addresses.figure(figure.indicator, period.name, previous.name)}
                state={{ from: location.pathname + location.search }}
              >
                {s('lastYearWas', { value: figureText(figure.previous) })}
              </Link>
            ) : (
              s('lastYearWas', { value: figureText(figure.previous) })
            )}
            {base && <> {w(base)}</>}
            {figure.counted !== undefined && <> {w('countedNow', { value: figureText(figure.counted) })}</>}
          </span>
        )}
      </p>
      <FigureTarget line={figure} />
    </li>
  );
}
