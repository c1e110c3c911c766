import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { call } from '../../client.ts';
import { Asked, SettingsPage } from '../settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { DecisionDialog, type Asking } from './decision-dialog.tsx';
import { MeasureTable } from './measure-table.tsx';
import { measureWords } from './measure-words.ts';
import { ProposalDialog } from './proposal-dialog.tsx';

/** Units whose requests are not accepted for a while: who proposed it, who confirmed it, and its end. */
export function MeasuresPage() {
  const s = useWords(measureWords);
  const [proposing, setProposing] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const measures = useQuery({
    queryKey: ['measures'],
    queryFn: ({ signal }) => call('listMeasures', {}, { signal }),
  });
  const mayPropose = measures.data?.mayPropose === true;
  useHotkey('n', () => mayPropose && setProposing(true));
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        mayPropose && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setProposing(true)}>
            {s('propose')}
          </Button>
        )
      }
    >
      <Asked query={measures}>
        {({ measures: all }) => {
          const open = all.filter(({ status }) => status === 'proposed' || status === 'confirmed');
          const past = all.filter((one) => !open.includes(one));
          return (
            <>
              <section className="settings-part">
                <h2>{s('open')}</h2>
                {open.length === 0 ? (
                  <p className="soft">{s('none')}</p>
                ) : (
                  <MeasureTable label={s('open')} measures={open} onAsk={setAsking} />
                )}
              </section>
              {past.length > 0 && (
                <section className="settings-part">
                  <h2>{s('past')}</h2>
                  <MeasureTable label={s('past')} measures={past} onAsk={setAsking} />
                </section>
              )}
            </>
          );
        }}
      </Asked>
      {proposing && <ProposalDialog onClose={() => setProposing(false)} />}
      {asking && <DecisionDialog asking={asking} onClose={() => setAsking(undefined)} />}
    </SettingsPage>
  );
}
