import { Link, useLocation } from 'react-router';
import type { Dimension } from '../../model/dimension.ts';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { changeText, figureText } from './figure-words.ts';

/** A figure taken apart: each part with its size, beside last year's; a part opens the records that count under it. */
export function PartsTable(props: {
  readonly dimension: Dimension;
  readonly found: CallOutput<'listFigureParts'>;
  readonly unit: string;
  /** Parts of a share are percentages, and no sum is made of them. */
  readonly isShare: boolean;
  readonly place: { readonly indicator: string; readonly period: string; readonly of: string };
}) {
  const { dimension, found, unit, isShare, place } = props;
  const { lang, w } = useLanguage();
  const state: unknown = useLocation().state;
  const parts = found.parts;
  const most = Math.max(1, ...parts.map(({ value }) => value));
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const before = parts.reduce((all, { previous }) => all + (previous ?? 0), 0);
  const hasBase = parts.some(({ previous }) => previous !== null);
  const adds = !found.overlaps && !isShare;
  return (
    <>
      <table className="behind parts">
        <thead>
          <tr>
            <th scope="col">{labelOf(dimension.name, dimension, lang)}</th>
            <th scope="col" className="right">
              {w('value')}（{unit}）
            </th>
            <th scope="col" className="bar-cell" aria-hidden />
            <th scope="col" className="right">
              {w('lastYear')}
            </th>
            <th scope="col">{w('change')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const label = lang === 'zh' ? part.label : part.en;
            const change = changeText(part, lang);
            return (
              <tr key={part.key}>
                <th scope="row">
                  <Link
                    to={addresses.figurePart({ ...place, by: dimension.name, key: part.key })}
                    state={state}
                  >
                    {label}
                  </Link>
                </th>
                <td className="right figure">{figureText(part.value)}</td>
                <td className="bar-cell" aria-hidden>
                  <span style={{ width: `${(100 * part.value) / most}%` }} />
                </td>
                <td className="right figure">{part.previous === null ? '—' : figureText(part.previous)}</td>
                <td>{change.text}</td>
              </tr>
            );
          })}
        </tbody>
        {adds && (
          <tfoot>
            <tr>
              <th scope="row">{w('sum')}</th>
              <td className="right figure">{figureText(sum)}</td>
              <td className="bar-cell" aria-hidden />
              <td className="right figure">{hasBase ? figureText(before) : '—'}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      {found.overlaps && (
        <p className="help">{w('partsOverlap', { by: labelOf(dimension.name, dimension, lang) })}</p>
      )}
    </>
  );
}
