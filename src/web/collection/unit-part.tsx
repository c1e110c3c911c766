import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { HeadRow } from '../../ui/head-row.tsx';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { useFoundType } from '../domain.tsx';
import { figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { collectionWords } from './collection-words.ts';

export type CollectionRow = CallOutput<'getCollection'>['rows'][number];

/** What a collection's light looks like: the same three colours as those of targets. */
const tones = { inTime: 'good', cameLate: 'behind', open: 'none', soon: 'behind', late: 'late' } as const;

/** The numbers of one unit; those that wait for approval can be picked. */
export function UnitPart(props: {
  readonly unit: CollectionRow['unit'];
  readonly rows: readonly CollectionRow[];
  readonly picked: ReadonlySet<string>;
  /** None where the person may approve nothing. */
  readonly onPick?: (id: string, isPicked: boolean) => void;
}) {
  const { unit, rows, picked, onPick } = props;
  const s = useWords(collectionWords);
  const heads = [s('indicator'), s('value'), s('state'), s('due'), s('light')];
  return (
    <section className="settings-part" aria-labelledby={`unit-${unit.id}`}>
      <h2 id={`unit-${unit.id}`}>
        {unit.name}
        <span className="soft">（{rows.length}）</span>
      </h2>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby={`unit-${unit.id}`}>
        <table className="settings-table collection-table">
          <HeadRow heads={heads} />
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.indicator.id}
                row={row}
                heads={heads}
                isPicked={picked.has(row.figure?.id ?? '')}
                {...(onPick ? { onPick } : {})}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row(props: {
  readonly row: CollectionRow;
  readonly heads: readonly string[];
  readonly isPicked: boolean;
  readonly onPick?: (id: string, isPicked: boolean) => void;
}) {
  const { row, heads, isPicked, onPick } = props;
  const { indicator, figure, dueOn, light } = row;
  const { lang } = useLanguage();
  const s = useWords(collectionWords);
  const state = useFoundType('reported-figure')?.workflow.states[figure?.state ?? ''];
  return (
    <tr>
      <th scope="row">
        {onPick && figure?.state === 'handedIn' && (
          <Checkbox
            className="no-print"
            checked={isPicked}
            aria-label={s('pick', { name: indicator.name })}
            onChange={({ target }) => onPick(figure.id, target.checked)}
          />
        )}{' '}
        <Link
          to={
            figure
              ? addresses.record('reported-figure', figure.id)
              : addresses.record('reported-indicator', indicator.id)
          }
        >
          {indicator.name}
        </Link>
      </th>
      <td data-label={heads[1]} className="figure">
        {figure === null || figure.value === null ? '—' : `${figureText(figure.value)} ${indicator.measure}`}
      </td>
      <td data-label={heads[2]}>
        {figure && state ? (
          <StateTag tone={state.tone}>{labelOf(figure.state, state, lang)}</StateTag>
        ) : (
          s('notBegun')
        )}
      </td>
      <td data-label={heads[3]} className="figure">
        {dueOn}
      </td>
      <td data-label={heads[4]}>
        <span className={`aim-light ${tones[light]}`}>{s(light)}</span>
      </td>
    </tr>
  );
}
