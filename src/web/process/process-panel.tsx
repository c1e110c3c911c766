import { MoreOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { labelOf } from '../../model/label.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { Chain } from './chain.tsx';
import { CommandDialog } from './command-dialog.tsx';
import { commandPlans, sortOffers } from './command-plan.ts';
import { FindingsList } from './findings-list.tsx';
import { OpinionTrail } from './opinion-trail.tsx';
import type { OfferView, ProcessView } from './types.ts';
import { lightOf, waitingLine } from './waiting-line.ts';
import '../style/process.css';

/** How a record is being decided: who is waited for, what may be done, what the rules found, what was said. */
export function ProcessPanel({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type } = bundle;
  const { record } = page;
  const { lang, w } = useLanguage();
  const [asked, setAsked] = useState<OfferView>();
  const loaded = useQuery({
    queryKey: ['process', type.name, record.id, record.version],
    queryFn: ({ signal }) => call('getProcess', { params: { type: type.name, id: record.id } }, { signal }),
    placeholderData: (before) => before,
  });
  const forms = useQuery({
    queryKey: ['forms', type.name, record.id, record.version],
    queryFn: ({ signal }) => call('listForms', { params: { type: type.name, id: record.id } }, { signal }),
  });
  if (!loaded.data) return null;
  const { process, findings } = loaded.data;
  const offered = forms.data?.forms ?? [];
  if (!process && findings.length === 0 && offered.length === 0) return null;
  return (
    <section className="block process-panel" aria-label={w('process')}>
      {process && (
        <>
          <p className={`waiting light-${lightOf(process)}`}>{waitingLine(process, w)}</p>
          <Offers process={process} onChoose={setAsked} />
          <Chain process={process} />
        </>
      )}
      {(findings.length > 0 || process?.status === 'open') && (
        <>
          <h2>{w('ruleFindings')}</h2>
          <FindingsList findings={findings} type={type.name} id={record.id} />
        </>
      )}
      {process && <OpinionTrail process={process} type={type.name} id={record.id} />}
      {offered.length > 0 && (
        <p className="forms-line">
          {offered.map((form) => (
            <a key={form.name} href={`/api/records/${type.name}/${record.id}/forms/${form.name}`}>
              {w('formDownload', { form: labelOf(form.name, form, lang) })}
            </a>
          ))}
        </p>
      )}
      {asked && process && (
        <CommandDialog
          bundle={bundle}
          page={page}
          process={process}
          offer={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function Offers(props: { readonly process: ProcessView; onChoose(offer: OfferView): void }) {
  const { process, onChoose } = props;
  const { w } = useLanguage();
  const { main, more } = sortOffers(process.offers);
  if (main.length + more.length === 0) return null;
  const label = ({ kind }: OfferView) => w(commandPlans[kind]?.label ?? 'process');
  return (
    <div className="row offers" role="group" aria-label={w('process')}>
      {main.map((offer, i) => (
        <Button key={offer.kind} type={i === 0 ? 'primary' : 'default'} onClick={() => onChoose(offer)}>
          {label(offer)}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((offer) => ({
              key: offer.kind,
              label: label(offer),
              danger: commandPlans[offer.kind]?.danger === true,
            })),
            onClick: ({ key }) => {
              const found = more.find(({ kind }) => kind === key);
              if (found) onChoose(found);
            },
          }}
        >
          <Button icon={<MoreOutlined aria-hidden />} aria-haspopup="menu">
            {w('moreCommands')}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
