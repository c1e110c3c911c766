import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { figureText } from './figure-words.ts';

/** The records that a figure counts; what they add comes to the figure at the foot. */
export function BehindTable(props: {
  readonly bundle: TypeBundle;
  readonly rows: CallOutput<'listFigureRecords'>['rows'];
  readonly value: number;
  readonly count: number;
  readonly unit: string;
  /** What each record adds is counted in: of a share, records. */
  readonly addsUnit: string;
  /** What the date of a record is. */
  readonly basis: string;
}) {
  const { bundle, rows, value, count, unit, addsUnit, basis } = props;
  const { lang, w } = useLanguage();
  const { type, workflow } = bundle;
  const sum = rows.reduce((total, row) => total + row.adds, 0);
  const hasStates = Object.keys(workflow.states).length > 1;
  return (
    <table className="behind">
      <caption>{w('recordsCount', { n: figureText(count) })}</caption>
      <thead>
        <tr>
          <th scope="col">{w('name')}</th>
          <th scope="col">{basis}</th>
          <th scope="col" className="right">
            {w('adds')}（{addsUnit}）
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ record, title, on, adds }) => {
          const state = workflow.states[record.state];
          return (
            <tr key={record.id}>
              <td>
                <Link to={addresses.record(type.name, record.id)}>{title || w('untitled')}</Link>{' '}
                {hasStates && state && (
                  <StateTag tone={state.tone}>{labelOf(record.state, state, lang)}</StateTag>
                )}
              </td>
              <td className="figure">{on}</td>
              <td className="right figure">{figureText(adds)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        {rows.length < count && (
          <tr className="subtotal">
            <td colSpan={3}>{w('shownSum', { n: rows.length, sum: figureText(sum) })}</td>
          </tr>
        )}
        <tr>
          <th scope="row" colSpan={2}>
            {w('sum')}
          </th>
          <td className="right figure">
            {figureText(value)} {unit}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
