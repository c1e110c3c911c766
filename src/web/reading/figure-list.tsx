import { Checkbox } from 'antd';
import { useEffect, useRef, type Dispatch } from 'react';
import { useLanguage } from '../language.tsx';
import { FigureEditor } from './figure-editor.tsx';
import { comparisonWords, figureWords } from './figure-text.ts';
import type { IndicatorChoice, ReadingStep, Row } from './reading-state.ts';
import { scrollWithin } from './scroll-within.ts';

/** The figures as a table in step with the text; the chosen one opens for corrections. */
export function FigureList(props: {
  readonly rows: readonly Row[];
  readonly selected: number | undefined;
  readonly indicators: readonly IndicatorChoice[];
  readonly step: Dispatch<ReadingStep>;
}) {
  const { rows, selected, indicators, step } = props;
  const { w } = useLanguage();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== undefined) scrollWithin(pane.current, `[data-row="${selected}"]`);
  }, [selected]);
  return (
    <div ref={pane} className="figure-list" role="region" aria-label={w('reportFigures')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w('take')}</th>
            <th scope="col" className="right">
              {w('figureValue')}
            </th>
            <th scope="col">{w('what')}</th>
            <th scope="col">{w('comparedWith')}</th>
            <th scope="col">{w('indicator')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <FigureRow key={row.id} {...{ row, indicators, step }} open={row.id === selected} />
        ))}
      </table>
      {rows.length === 0 && <p className="notice-hint">{w('noFiguresRead')}</p>}
    </div>
  );
}

const roleWord = { result: 'roleResult', target: 'roleTarget', plan: 'rolePlan' } as const;

function FigureRow(props: {
  readonly row: Row;
  readonly open: boolean;
  readonly indicators: readonly IndicatorChoice[];
  readonly step: Dispatch<ReadingStep>;
}) {
  const { row, open, indicators, step } = props;
  const { lang, w } = useLanguage();
  const { figure, id } = row;
  const chosen = indicators.find(({ indicator }) => indicator === row.indicator);
  const value = figureWords(row);
  return (
    <tbody data-row={id} className={open ? 'open' : undefined}>
      <tr onClick={() => step({ do: 'select', id })}>
        <td>
          <Checkbox
            checked={row.taken}
            disabled={row.indicator === undefined}
            aria-label={w('takeFigure', { what: figure.subject, value })}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => step({ do: 'correct', id, change: { taken: event.target.checked } })}
          />
        </td>
        <td className="right">
          <button
            type="button"
            className="link figure"
            aria-expanded={open}
            onClick={(event) => {
              event.stopPropagation();
              step({ do: 'select', id: open ? undefined : id });
            }}
          >
            {value}
          </button>
        </td>
        <td>
          {figure.subject}
          <span className={`role role-${figure.role}`}>{w(roleWord[figure.role])}</span>
          {figure.period !== null && <span className="help"> {figure.period}</span>}
        </td>
        <td>{comparisonWords(figure, lang)}</td>
        <td>{chosen ? (lang === 'zh' ? chosen.label : chosen.en) : '—'}</td>
      </tr>
      {open && (
        <tr className="editor">
          <td colSpan={5}>
            <FigureEditor {...{ row, indicators, step }} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
