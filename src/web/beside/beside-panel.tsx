import { WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { Beside, BesideAsk } from '../../model/beside.ts';
import type { Values } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { besideWords } from './beside-words.ts';
import { useBeside, type BesidePerson } from './use-beside.ts';

/** Of each person so many are shown at once. */
const unfolded = 3;

type Answer = BesidePerson['asks'][number];

/** Below the rows that name people: what is known of each of them, while the form is typed. */
export function BesidePanel(props: {
  readonly type: string;
  readonly beside: Beside;
  readonly id: string | null;
  readonly values: Values;
}) {
  const { type, beside, id, values } = props;
  const { lang } = useLanguage();
  const say = useWords(besideWords);
  const { named, people, looking, failed } = useBeside(type, beside, id, values);
  if (!named || failed) return null;
  return (
    <section className="beside" aria-labelledby="beside-title">
      <div className="part-head">
        <h3 id="beside-title">{labelOf('beside', beside, lang)}</h3>
        <span className="help" role="status">
          {looking ? say('besideLooking') : ''}
        </span>
      </div>
      <p className="help">{say('besideHint')}</p>
      <ul className="beside-people">
        {people.map((person) => (
          <li key={person.id}>
            <strong>{person.title}</strong>
            <dl>
              {beside.asks.flatMap((ask) => {
                const answer = person.asks.find(({ name }) => name === ask.name);
                return answer ? [<Asked key={ask.name} {...{ ask, answer }} />] : [];
              })}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ ask, answer }: { readonly ask: BesideAsk; readonly answer: Answer }) {
  const { lang } = useLanguage();
  const say = useWords(besideWords);
  const { year, count, days, records, more } = answer;
  // What overlaps is never folded away.
  const first = records.filter((record, at) => record.overlaps || at < unfolded);
  const rest = records.filter((record) => !first.includes(record));
  return (
    <div>
      <dt>{labelOf(ask.name, ask, lang)}</dt>
      <dd>
        {year !== null && (
          <p className="beside-year">
            {count === 0 ? say('besideYearNone', { year }) : say('besideYear', { year, count, days })}
          </p>
        )}
        {records.length === 0 && year === null && say('besideNone')}
        <Records ask={ask} records={first} />
        {rest.length > 0 && (
          <details>
            <summary>{say('besideRest', { n: rest.length })}</summary>
            <Records ask={ask} records={rest} />
          </details>
        )}
        {more && <p className="help">{say('besideMore')}</p>}
      </dd>
    </div>
  );
}

function Records(props: { readonly ask: BesideAsk; readonly records: Answer['records'] }) {
  const { ask, records } = props;
  if (records.length === 0) return null;
  return (
    <ul>
      {records.map((record, at) => (
        <li key={record.id ?? at} className={record.overlaps ? 'is-overlap' : undefined}>
          <Told ask={ask} record={record} />
        </li>
      ))}
    </ul>
  );
}

function Told({ ask, record }: { readonly ask: BesideAsk; readonly record: Answer['records'][number] }) {
  const { lang, w } = useLanguage();
  const say = useWords(besideWords);
  const states = useDomain().registry.findType(ask.type)?.workflow.states;
  const { id, title, span, says, overlaps } = record;
  const found = record.state === null ? undefined : states?.[record.state];
  return (
    <>
      {span && (
        <span className="figure">
          {span.from} — {span.to}
        </span>
      )}
      {id === null ? (
        <span>{say('besideOther')}</span>
      ) : (
        // What is typed here must not be lost by a look at it.
        <Link to={addresses.record(ask.type, id)} target="_blank" rel="noreferrer">
          {title || w('untitled')}
        </Link>
      )}
      {says[lang].length > 0 && <span className="help">{says[lang].join(' · ')}</span>}
      {found && record.state !== null && (
        <StateTag tone={found.tone}>{labelOf(record.state, found, lang)}</StateTag>
      )}
      {overlaps && (
        <strong className="overlap">
          <WarningOutlined aria-hidden /> {say('besideOverlap')}
        </strong>
      )}
    </>
  );
}
