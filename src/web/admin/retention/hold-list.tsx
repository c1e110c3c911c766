import { Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../../../model/label.ts';
import { call, type CallOutput } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { chinaTime } from '../../instants.ts';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { retentionWords } from './retention-words.ts';

type Hold = CallOutput<'getRetention'>['holds'][number];

/** What is held back now, and what was. */
export function HoldList({ holds, maySet }: { readonly holds: readonly Hold[]; readonly maySet: boolean }) {
  const s = useWords(retentionWords);
  const { registry } = useDomain();
  const { lang } = useLanguage();
  const { act } = useAct();
  const [adding, setAdding] = useState(false);
  const typeLabel = (name: string): string => {
    const type = registry.findType(name)?.type;
    return type ? labelOf(name, type, lang) : name;
  };
  return (
    <section className="settings-part">
      <div className="part-head">
        <h2>{s('holds')}</h2>
        {maySet && (
          <Button className="no-print" onClick={() => setAdding(true)}>
            {s('addHold')}
          </Button>
        )}
      </div>
      {holds.length === 0 && <p className="soft">{s('noHolds')}</p>}
      <ul className="held-roles">
        {holds.map((hold) => (
          <li key={hold.id}>
            <span>
              {typeLabel(hold.type)} <span className="figure">{hold.recordId}</span>
              <br />
              {hold.reason}
              <br />
              <span className="soft">{s('setBy', { name: hold.setBy, at: chinaTime(hold.setAt) })}</span>
            </span>
            {hold.endedAt === null ? (
              maySet && (
                <Button
                  size="small"
                  className="no-print"
                  onClick={() => void act(() => call('endHold', { params: { id: hold.id } }), s('ended'))}
                >
                  {s('end')}
                </Button>
              )
            ) : (
              <span className="soft">
                {s('endedBy', { name: hold.endedBy ?? '', at: chinaTime(hold.endedAt) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {adding && <HoldDialog onClose={() => setAdding(false)} />}
    </section>
  );
}
