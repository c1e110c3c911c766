import { ArrowDownOutlined, ArrowUpOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { Link } from 'react-router';
import type { Comparison } from '../../model/period.ts';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import type { FigureLine } from '../records.ts';
import { FigureMarks, FigureTarget, useChoiceLabel } from './figure-marks.tsx';
import { changeText, figureText } from './figure-words.ts';

interface Named {
  readonly name: string;
  readonly label: string;
}

/** The figures of one field of business; both numbers of a line open the records behind them. */
export function FigureTable(props: {
  readonly title: string;
  readonly lines: readonly FigureLine[];
  readonly period: Named;
  readonly previous: Named;
  readonly against: Comparison;
  /** With the offices below: a number then opens what each of them brings. */
  readonly scope?: 'own' | 'below';
}) {
  const { title, lines, period, previous, against, scope = 'own' } = props;
  const { w } = useLanguage();
  return (
    <section className="figure-pack">
      <h2>{title}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{w('indicator')}</th>
              <th scope="col" className="right">
                {w('value')}
              </th>
              <th scope="col" className="right">
                {w(against === 'lastYear' ? 'lastYear' : 'lastPeriod')}
              </th>
              <th scope="col">{w(against === 'lastYear' ? 'change' : 'changeBefore')}</th>
              <th scope="col">{w('basis')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.indicator + (line.record ?? '')}
                {...{ line, period, previous, against, scope }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line(props: {
  readonly line: FigureLine;
  readonly period: Named;
  readonly previous: Named;
  readonly against: Comparison;
  readonly scope: 'own' | 'below';
}) {
  const { line, period, previous, against, scope } = props;
  const isYear = against === 'lastYear';
  const { lang, w } = useLanguage();
  const label = lang === 'zh' ? line.label : line.en;
  const choiceLabel = useChoiceLabel();
  const change = changeText(line, lang, against);
  const { reported } = line;
  const number = (value: number, of: Named) => (
    <Link
      to={`${addresses.figure(line.indicator, period.name, of.name)}${scope === 'below' ? '&scope=below' : ''}`}
      aria-label={`${figureText(value)}${line.unit}${w('colon')}${w('openRecords', { label, period: of.label })}`}
    >
      <span className="figure">{figureText(value)}</span> {line.unit}
    </Link>
  );
  const base =
    line.baseFrom === 'edition' ? 'baseEdition' : line.baseFrom === 'baseline' ? 'baseBaseline' : undefined;
  return (
    <tr>
      <th scope="row">
        {label} <FigureMarks line={line} />
        <Popover
          trigger="click"
          placement="right"
          title={label}
          content={
            <>
              <p className="definition">{line.definition}</p>
              {reported && reported.source !== '' && (
                <p className="help">
                  {w('reportedBy', { source: reported.source, reporter: reported.reporter })}
                </p>
              )}
            </>
          }
        >
          <Button
            type="text"
            size="small"
            className="no-print"
            icon={<InfoCircleOutlined aria-hidden />}
            aria-label={w('definitionOf', { label })}
          />
        </Popover>
      </th>
      <td className="right strong" data-label={w('value')}>
        {line.kind === 'target' ? (
          <Link to={addresses.record('target', line.record ?? '')}>
            <span className="figure">{figureText(line.value)}</span> {line.unit}
          </Link>
        ) : (
          number(line.value, period)
        )}
        {reported?.vague !== undefined && (
          <span className="help">（{choiceLabel('reported-figure', 'vague', reported.vague)}）</span>
        )}
        {line.missing && line.missing.length > 0 && (
          <span className="help figure-target">
            {w('notChosen', { names: line.missing.join(lang === 'zh' ? '、' : ', ') })}
          </span>
        )}
        <FigureTarget line={line} />
      </td>
      <td className="right" data-label={w(isYear ? 'lastYear' : 'lastPeriod')}>
        {line.previous === null
          ? '—'
          : scope === 'own' && (line.baseFrom === 'records' || line.baseFrom === 'reported')
            ? number(line.previous, previous)
            : figureText(line.previous)}
        {base && <span className="help"> {w(base)}</span>}
        {line.counted !== undefined && (
          <span className="help figure-target">{w('countedNow', { value: figureText(line.counted) })}</span>
        )}
      </td>
      <td data-label={w(isYear ? 'change' : 'changeBefore')}>
        {change.direction === 'up' && <ArrowUpOutlined aria-hidden />}
        {change.direction === 'down' && <ArrowDownOutlined aria-hidden />}{' '}
        {line.kind === 'target' ? '—' : change.text}
        {reported?.growthBasis !== undefined && (
          <span className="help growth-basis">
            {w('growthStated', {
              basis: choiceLabel('reported-figure', 'growthBasis', reported.growthBasis),
            })}
          </span>
        )}
      </td>
      <td className="basis">
        {reported
          ? reported.source || w('reportedMark')
          : line.kind === 'target'
            ? w('targetMark')
            : line.kind === 'formula'
              ? w('formulaBasis')
              : line.basis}
      </td>
    </tr>
  );
}
