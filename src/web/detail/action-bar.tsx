import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { CopyDialog } from '../copy/copy-dialog.tsx';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { may, useMe } from '../session.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { sortActions, type NamedAction } from './sort-actions.ts';

/** What may be done with the record now: the next step stands out, what ends it lies behind the menu. */
export function ActionBar(props: {
  readonly bundle: TypeBundle;
  readonly page: RecordPage;
  /** Something else on the page is the next step. */
  readonly quiet: boolean;
}) {
  const { bundle, page, quiet } = props;
  const { type, workflow } = bundle;
  const { record, editable } = page;
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const { state } = useLocation();
  const [asked, setAsked] = useState<NamedAction>();
  const [copying, setCopying] = useState(false);
  const { next, others, grave } = sortActions(workflow, record.state, page.actions);
  const label = ({ name, action }: NamedAction) => labelOf(name, action, lang);
  const mayCopy = may(me, type.name, 'create');
  const items = [
    ...grave.map((one) => ({ key: `act ${one.name}`, label: label(one), danger: true })),
    ...(grave.length > 0 ? [{ type: 'divider' as const, key: 'line' }] : []),
    ...(mayCopy
      ? [{ key: 'copy', label: type.copies ? labelOf('copy', type.copies, lang) : w('copyAsNew') }]
      : []),
    { key: 'print', label: w('print') },
    ...(type.dossier ? [{ key: 'dossier', label: labelOf('dossier', type.dossier, lang) }] : []),
  ];
  const choose = (key: string) => {
    if (key === 'copy' && type.copies) return setCopying(true);
    if (key === 'copy') return void navigate(addresses.copy(type.name, record.id));
    if (key === 'dossier') return void navigate(addresses.dossier(type.name, record.id));
    // The menu must have gone before the page is printed.
    if (key === 'print') return void setTimeout(() => print(), 100);
    setAsked(grave.find(({ name }) => key === `act ${name}`));
  };
  return (
    <div className="page-actions" role="group" aria-label={w('actions')}>
      {next && (
        <Button type={quiet ? 'default' : 'primary'} onClick={() => setAsked(next)}>
          {label(next)}
        </Button>
      )}
      {others.map((one) => (
        <Button key={one.name} onClick={() => setAsked(one)}>
          {label(one)}
        </Button>
      ))}
      {editable && (
        <Button
          type={next || quiet ? 'default' : 'primary'}
          onClick={() => void navigate(addresses.edit(type.name, record.id), { state })}
        >
          {w('edit')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, onClick: ({ key }) => choose(key) }}
      >
        <Button icon={<MoreOutlined aria-hidden />} aria-label={w('more')} aria-haspopup="menu" />
      </Dropdown>
      {copying && type.copies && (
        <CopyDialog
          type={type}
          copies={type.copies}
          values={record.values}
          onClose={() => setCopying(false)}
          onCopy={(start) => void navigate(addresses.copy(type.name, record.id, start))}
        />
      )}
      {asked && (
        <ActionDialog bundle={bundle} page={page} asked={asked} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}
