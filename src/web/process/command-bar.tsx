import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { CommandDialog } from './command-dialog.tsx';
import { commandPlans, seatName, sortOffers } from './command-plan.ts';
import type { OfferView, ProcessView } from './types.ts';

/** What the person may do in the process now, exactly as the server offers it. */
export function CommandBar(props: {
  readonly bundle: TypeBundle;
  readonly page: RecordPage;
  readonly process: ProcessView;
}) {
  const { bundle, page, process } = props;
  const { w } = useLanguage();
  const [asked, setAsked] = useState<OfferView>();
  const { next, others, more } = sortOffers(process);
  useHotkey('Ctrl+Enter', () => setAsked(next), next !== undefined && asked === undefined);
  const label = (offer: OfferView): string => {
    const command = w(commandPlans[offer.kind]?.label ?? 'process');
    const who = seatName(offer, process);
    return who === undefined ? command : w('forSeat', { command, who });
  };
  const keyOf = ({ kind, seat }: OfferView): string => `${kind} ${seat ?? ''}`;
  const isGrave = ({ kind }: OfferView): boolean => commandPlans[kind]?.danger === true;
  const grave = more.filter(isGrave);
  const plain = more.filter((one) => !isGrave(one));
  const item = (one: OfferView) => ({ key: keyOf(one), label: label(one), danger: isGrave(one) });
  const items = [
    ...plain.map(item),
    ...(plain.length > 0 && grave.length > 0 ? [{ type: 'divider' as const, key: 'line' }] : []),
    ...grave.map(item),
  ];
  if (!next && others.length + more.length === 0) return null;
  return (
    <div className="offers no-print" role="group" aria-label={w('actions')}>
      {next && (
        <Button
          type="primary"
          className="offer-next"
          title={w('ctrlEnterOpens')}
          onClick={() => setAsked(next)}
        >
          {label(next)}
        </Button>
      )}
      {others.map((offer) => (
        <Button key={keyOf(offer)} onClick={() => setAsked(offer)}>
          {label(offer)}
        </Button>
      ))}
      {items.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items,
            onClick: ({ key }) => setAsked(more.find((one) => keyOf(one) === key)),
          }}
        >
          <Button icon={<MoreOutlined aria-hidden />} aria-haspopup="menu">
            {w('moreCommands')}
          </Button>
        </Dropdown>
      )}
      {asked && (
        <CommandDialog
          key={keyOf(asked)}
          {...{ bundle, page, process }}
          offer={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
