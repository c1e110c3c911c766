import { Checkbox } from 'antd';
import type { CallOutput } from '../client.ts';
import { changeText, figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { handingUpWords } from './handing-up-words.ts';

export type HandedFigure = CallOutput<'getHandingUp'>['figures'][number];

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
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="settings-table handed-table">
        <HeadRow heads={heads} />
        <tbody>
          {figures.map((figure) => {
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
  );
}
