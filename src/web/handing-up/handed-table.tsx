import { Checkbox } from 'antd';
import { useState } from 'react';
import type { CallOutput } from '../client.ts';
import { changeText, figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { handingUpWords } from './handing-up-words.ts';

export type HandedFigure = CallOutput<'getHandingUp'>['figures'][number];

/** Of which there was nothing, neither now nor a year ago: they are handed up with the others and need not be read. */
const isQuiet = ({ value, previous }: HandedFigure): boolean => value === 0 && (previous ?? 0) === 0;

/** Figures that were handed up, or that can be picked to be. */
export function HandedTable(props: {
  readonly label: string;
  readonly figures: readonly HandedFigure[];
  readonly picked?: ReadonlySet<string>;
  readonly onPick?: (indicator: string, isPicked: boolean) => void;
}) {
  const { label, figures, picked, onPick } = props;
  const { lang, w } = useLanguage();
  const s = useWords(handingUpWords);
  const heads = [w('indicator'), w('value'), w('lastYear'), w('change')];
  const [everything, setEverything] = useState(false);
  const quiet = figures.filter(isQuiet).length;
  const shown = everything ? figures : figures.filter((figure) => !isQuiet(figure));
  return (
    <>
      {quiet > 0 && (
        <p className="no-print">
          <Checkbox checked={everything} onChange={({ target }) => setEverything(target.checked)}>
            {w('quietFigures', { n: quiet })}
          </Checkbox>
        </p>
      )}
      <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
        <table className="figures handed-table">
          <HeadRow heads={heads} />
          <tbody>
            {shown.map((figure) => {
              const { indicator, unit, value, previous, percent } = figure;
              const change = changeText(
                { ...figure, percentText: percent === null ? '' : `${percent}%` },
                lang,
              );
              return (
                <tr key={indicator}>
                  <th scope="row">
                    {onPick && (
                      <Checkbox
                        checked={picked?.has(indicator) ?? false}
                        aria-label={s('pick', { name: figure.label })}
                        onChange={({ target }) => onPick(indicator, target.checked)}
                      />
                    )}{' '}
                    {figure.label}
                    {figure.reported?.estimate && (
                      <span className="figure-mark estimate">{w('estimateMark')}</span>
                    )}
                  </th>
                  <td data-label={heads[1]} className="figure">
                    {figureText(value)} {unit}
                  </td>
                  <td data-label={heads[2]} className="figure">
                    {previous === null ? '—' : figureText(previous)}
                  </td>
                  <td data-label={heads[3]}>{change.text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
