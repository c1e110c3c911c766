import { DeleteOutlined, SaveOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId } from '../../model/id.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { writeChoice, type ExploreChoice } from './explore-choice.ts';
import { exploreWords } from './explore-words.ts';

const key = ['explorations'];
const useKept = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => call('listExplorations', {}, { signal }) });

/** What was kept, one's own and the office's: each a link to its table. */
export function KeptChoices() {
  const { lang } = useLanguage();
  const s = useWords(exploreWords);
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const kept = useKept();
  const remove = useMutation({
    mutationFn: ({ id }: { readonly id: string; readonly name: string }) =>
      call('deleteExploration', { params: { id } }),
    onSuccess: (_done, { name }) => {
      void queries.invalidateQueries({ queryKey: key });
      message.success(s('removed', { name }));
    },
    onError: (error) => message.error(problemText(error, lang)),
  });
  const list = kept.data?.explorations ?? [];
  if (!kept.data) return null;
  return (
    <section className="kept-choices no-print" aria-label={s('kept')}>
      <h2>{s('kept')}</h2>
      {list.length === 0 && <p className="help">{s('keptNone')}</p>}
      <ul>
        {list.map(({ id, name, choice, forOffice, mine, owner, mayDelete }) => (
          <li key={id}>
            <Link
              to={`${addresses.explore}?${writeChoice({ chart: 'bar', ...asChoice(choice) }).toString()}`}
              title={mine ? undefined : s('keptBy', { who: owner })}
            >
              {name}
            </Link>
            {forOffice && <span className="figure-mark">{s('keptOffice')}</span>}
            {mayDelete && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={s('remove', { name })}
                onClick={() =>
                  modal.confirm({
                    title: s('removeAsk', { name }),
                    onOk: () => remove.mutateAsync({ id, name }).catch(() => undefined),
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Kept = NonNullable<ReturnType<typeof useKept>['data']>['explorations'][number]['choice'];

/** What was kept has no empty entries. */
function asChoice({ indicators, period, step, by, chart }: Kept): Partial<ExploreChoice> & {
  readonly indicators: readonly string[];
  readonly period: string;
} {
  return {
    indicators,
    period,
    ...(step ? { step } : {}),
    ...(by === undefined ? {} : { by }),
    ...(chart ? { chart } : {}),
  };
}

/** Keeps the choice on the page under a name. */
export function KeepButton({ choice }: { readonly choice: ExploreChoice }) {
  const s = useWords(exploreWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<SaveOutlined aria-hidden />}
        disabled={choice.indicators.length === 0}
        onClick={() => setOpen(true)}
      >
        {s('save')}
      </Button>
      {open && <KeepDialog choice={choice} onClose={() => setOpen(false)} />}
    </>
  );
}

function KeepDialog({ choice, onClose }: { readonly choice: ExploreChoice; onClose(): void }) {
  const { lang } = useLanguage();
  const s = useWords(exploreWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const kept = useKept();
  const [name, setName] = useState('');
  const [forOffice, setForOffice] = useState(false);
  const same = kept.data?.explorations.find((one) => one.mine && one.name === name.trim());
  const save = useMutation({
    mutationFn: () =>
      call('saveExploration', {
        params: { id: same?.id ?? newId() },
        body: { name: name.trim(), choice: { ...choice, indicators: [...choice.indicators] }, forOffice },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: key });
      message.success(s('savedAs', { name: name.trim() }));
      onClose();
    },
    onError: (error) => message.error(problemText(error, lang)),
  });
  return (
    <Modal
      open
      title={s('saveTitle')}
      okText={s('save')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <LabelledEntry id="keep-name" label={s('saveName')} {...(same ? { help: s('saveReplaces') } : {})}>
          <Input
            id="keep-name"
            value={name}
            maxLength={60}
            autoFocus
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => {
              if (name.trim() !== '') save.mutate();
            }}
          />
        </LabelledEntry>
        {kept.data?.mayShare === true && (
          <Checkbox checked={forOffice} onChange={({ target }) => setForOffice(target.checked)}>
            {s('saveForOffice')}
          </Checkbox>
        )}
        <p className="help">{s('saveForOfficeHint')}</p>
      </div>
    </Modal>
  );
}
