import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import type { CockpitPage } from './cockpit-page.tsx';
import { cockpitWords } from './cockpit-words.ts';

type Parts = CockpitPage['parts'][number];

/** So many stand there at once; the others are one press away. */
const mostShown = { page: 10, wall: 6 } as const;

/** A figure by country or continent: bars in a table, the largest first; each opens its records. */
export function PartsPart(props: {
  readonly page: CockpitPage;
  readonly found: Parts;
  readonly wall: boolean;
  onChoose(of: string): void;
}) {
  const { page, found, wall, onChoose } = props;
  const most = mostShown[wall ? 'wall' : 'page'];
  const { figure, parts, overlaps, others } = found;
  const { lang } = useLanguage();
  const { registry } = useDomain();
  const s = useWords(cockpitWords);
  const [all, setAll] = useState(false);
  const declared = registry.overviews.cockpit?.parts.find(({ name }) => name === found.name);
  const by = declared ? labelOf(declared.name, declared, lang) : found.name;
  const known = parts.filter(({ value, key }) => value !== 0 && key !== '');
  const none = parts.filter(({ value, key }) => value !== 0 && key === '');
  const ordered = [...known].sort((a, b) => b.value - a.value);
  const shown = [...ordered.slice(0, all ? undefined : most), ...none];
  const largest = Math.max(1, ...shown.map(({ value }) => value));
  const isShare = registry.types
    .flatMap(({ indicators }) => indicators)
    .some(({ name, measure }) => name === figure.indicator && 'share' in measure);
  const state = { from: location.pathname + location.search };
  const place = { indicator: figure.indicator, period: page.period.name, by: found.dimension };
  const id = `cockpit-${found.name}`;
  return (
    <section className="cockpit-part parts-part" aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>
          {s('byPart', { by })}
          <span className="soft print-only">
            {' '}
            {lang === 'zh' ? figure.label : figure.en}（{figure.unit}）
          </span>
        </h2>
        <Select
          className="no-print figure-choice"
          aria-label={`${s('byPart', { by })} ${s('ofFigure')}`}
          value={figure.indicator}
          options={others.map((one) => ({ value: one.indicator, label: lang === 'zh' ? one.label : one.en }))}
          popupMatchSelectWidth={false}
          onChange={onChoose}
        />
      </div>
      <table className="behind parts cockpit-parts">
        <thead className="unseen">
          <tr>
            <th scope="col">{by}</th>
            <th scope="col">{figure.unit}</th>
            <th scope="col" aria-hidden />
            <th scope="col">{s('beforeYear')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr key={part.key}>
              <th scope="row">
                <Link
                  to={addresses.figurePart({ ...place, of: page.period.name, key: part.key })}
                  state={state}
                >
                  {lang === 'zh' ? part.label : part.en}
                </Link>
              </th>
              <td className="right figure">{figureText(part.value)}</td>
              <td className="bar-cell" aria-hidden>
                <span style={{ width: `${(100 * part.value) / largest}%` }} />
              </td>
              <td className="right figure soft">
                {part.previous === null ? '—' : figureText(part.previous)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ordered.length > most && (
        <p>
          <button type="button" className="link no-print" onClick={() => setAll(!all)}>
            {all ? s('fewer') : s('rest', { n: ordered.length - most })}
          </button>
          <span className="print-only">{!all && s('rest', { n: ordered.length - most })}</span>
        </p>
      )}
      {overlaps ? (
        <p className="help">{s('overlapNote', { by })}</p>
      ) : (
        isShare && <p className="help">{s('shareNote')}</p>
      )}
    </section>
  );
}
