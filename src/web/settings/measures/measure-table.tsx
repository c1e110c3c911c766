import { Button } from 'antd';
import { Link } from 'react-router';
import { labelOf } from '../../../model/label.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { addresses } from '../../addresses.ts';
import type { CallOutput } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { chinaTime } from '../../instants.ts';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import type { Asking } from './decision-dialog.tsx';
import { measureWords } from './measure-words.ts';

export type Measure = CallOutput<'listMeasures'>['measures'][number];

/** Measures with their grounds, their course and what may be done. */
export function MeasureTable(props: {
  readonly label: string;
  readonly measures: readonly Measure[];
  onAsk(asking: Asking): void;
}) {
  const { label, measures, onAsk } = props;
  const s = useWords(measureWords);
  const common = useWords(settingsWords);
  const acts = measures.some(({ may }) => may.length > 0);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{s('unit')}</th>
            <th scope="col">{s('status')}</th>
            <th scope="col">{s('why')}</th>
            <th scope="col">{s('course')}</th>
            {acts && (
              <th scope="col" className="no-print">
                <span className="unseen">{common('action')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {measures.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.unit.name}</th>
              <td data-label={s('status')}>
                <span>
                  <span className="mark">{s(one.status)}</span>
                </span>
              </td>
              <td data-label={s('why')}>
                <span>
                  {one.why}
                  <Grounds measure={one} />
                </span>
              </td>
              <td className="soft" data-label={s('course')}>
                <Course measure={one} />
              </td>
              {acts && (
                <td className="no-print acts">
                  {one.may.map((decision) => (
                    <Button
                      key={decision}
                      size="small"
                      onClick={() => onAsk({ decision, id: one.id, unit: one.unit.name })}
                    >
                      {s(decision)}
                    </Button>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The records that the program names, each with what it is now. */
function Grounds({ measure: { grounds, status } }: { readonly measure: Measure }) {
  const s = useWords(measureWords);
  const { lang } = useLanguage();
  const { registry } = useDomain();
  if (grounds.length === 0) return null;
  const states = grounds.map(({ type, state }) => registry.findType(type)?.workflow.states[state]);
  const settled = states.every((state) => state?.tone === 'good' || state?.tone === 'ended');
  return (
    <>
      <ul className="grounds" aria-label={s('grounds')}>
        {grounds.map((one, i) => {
          const state = states[i];
          return (
            <li key={one.id}>
              <Link to={addresses.record(one.type, one.id)}>{one.title}</Link>{' '}
              {state && <StateTag tone={state.tone}>{labelOf(one.state, state, lang)}</StateTag>}
            </li>
          );
        })}
      </ul>
      {settled && status === 'confirmed' && <strong>{s('allSettled')}</strong>}
    </>
  );
}

function Course({ measure }: { readonly measure: Measure }) {
  const s = useWords(measureWords);
  const { status, proposed, decided, released, may } = measure;
  const said = ({ name, at }: Measure['proposed']) => ({ name, at: chinaTime(at) });
  return (
    <div>
      <div>{s('didPropose', said(proposed))}</div>
      {decided && (
        <div>
          {s(status === 'dropped' ? 'didDrop' : 'didConfirm', said(decided))}
          {decided.reason && `：${decided.reason}`}
        </div>
      )}
      {released && (
        <div>
          {s('didRelease', said(released))}
          {released.reason && `：${released.reason}`}
        </div>
      )}
      {status === 'proposed' && !may.includes('confirm') && <div>{s('waitsAnother')}</div>}
    </div>
  );
}
