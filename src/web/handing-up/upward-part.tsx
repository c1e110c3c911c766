import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { HandedTable } from './handed-table.tsx';
import { handingUpWords } from './handing-up-words.ts';
import { Notices, ProgressLight } from './notices.tsx';
import { OwnSubmissions } from './own-submissions.tsx';

type Desk = CallOutput<'getHandingUp'>;
type Scope = 'own' | 'below';

/** What the office above asks for, what was handed up, and the button that hands up. */
export function UpwardPart(props: {
  readonly desk: Desk;
  readonly scope: Scope;
  onScope(next: Scope): void;
}) {
  const { desk, scope, onScope } = props;
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const { above, dueOn, light, may, notices, period, submissions, hasBelow, missing } = desk;
  const name = above ? (lang === 'zh' ? above.name : above.en) : '';
  return (
    <section className="settings-part" aria-labelledby="upward">
      <h2 id="upward">{s('upward', { office: name })}</h2>
      <p>
        {dueOn === null ? s('notCalled') : s('dueOn', { day: dueOn })}{' '}
        {light && <ProgressLight light={light} />}
      </p>
      <Notices notices={notices} />
      {hasBelow && (
        <p className="row no-print">
          <Segmented<Scope>
            aria-label={s('scope')}
            value={scope}
            options={[
              { value: 'own', label: s('own') },
              { value: 'below', label: s('below') },
            ]}
            onChange={onScope}
          />
          {missing.length > 0 && (
            <span>{s('missing', { names: missing.join(lang === 'zh' ? '、' : ', ') })}</span>
          )}
        </p>
      )}
      {may.handUp && <HandUpForm desk={desk} scope={scope} />}
      <h3>{s('ofPeriod')}</h3>
      <OwnSubmissions period={period.name} submissions={submissions} />
    </section>
  );
}

function HandUpForm({ desk, scope }: { readonly desk: Desk; readonly scope: Scope }) {
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { figures, period } = desk;
  const names = figures.map(({ indicator }) => indicator);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(false);
  const [note, setNote] = useState('');
  const chosen = names.filter((name) => !left.has(name));
  const handing = useMutation({
    mutationFn: () =>
      call('handUp', {
        body: {
          period: period.name,
          scope,
          ...(chosen.length < names.length ? { indicators: chosen } : {}),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        },
      }),
    onSuccess: ({ number }) => {
      setNote('');
      void message.success(s('handedUp', { n: number }));
    },
    onError: (error: Error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        handing.mutate();
      }}
    >
      <div className="row">
        <span>{s('choose', { n: names.length, chosen: chosen.length })}</span>
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {s(shown ? 'hideFigures' : 'showFigures')}
        </Button>
        {shown && (
          <Checkbox
            checked={left.size === 0}
            indeterminate={left.size > 0 && chosen.length > 0}
            onChange={({ target }) => setLeft(new Set(target.checked ? [] : names))}
          >
            {s('chooseAll')}
          </Checkbox>
        )}
      </div>
      {shown && (
        <HandedTable
          label={s('figures')}
          figures={figures}
          picked={new Set(chosen)}
          onPick={(indicator, isPicked) => {
            const next = new Set(left);
            if (isPicked) next.delete(indicator);
            else next.add(indicator);
            setLeft(next);
          }}
        />
      )}
      <LabelledEntry id="hand-up-note" label={s('note')}>
        <Input
          id="hand-up-note"
          value={note}
          maxLength={500}
          onChange={({ target }) => setNote(target.value)}
        />
      </LabelledEntry>
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={chosen.length === 0} loading={handing.isPending}>
          {s('handUp', { n: chosen.length })}
        </Button>
      </div>
    </form>
  );
}
