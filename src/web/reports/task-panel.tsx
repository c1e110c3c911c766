import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { rollingWords } from './rolling-words.ts';
import type { Task } from './use-tasks.ts';

type Standing = Task['standing'];

const words = {
  open: 'standingOpen',
  done: 'standingDone',
  ongoing: 'standingOngoing',
  struck: 'standingStruck',
  told: 'standingTold',
} as const satisfies Record<Standing, keyof typeof rollingWords>;
const chosen: readonly Standing[] = ['open', 'done', 'ongoing', 'struck'];

/** What the report before planned, to be held against what became of it. */
export function TaskPanel(props: {
  readonly tasks: readonly Task[];
  /** Behind which block of the text a task is told. */
  readonly after: string | undefined;
}) {
  const s = useWords(rollingWords);
  if (props.tasks.length === 0) return <p className="panel-hint">{s('noTasks')}</p>;
  return (
    <ol className="comment-list">
      {props.tasks.map((task) => (
        <li key={task.id} className="comment-thread">
          <TaskPart task={task} after={props.after} />
        </li>
      ))}
    </ol>
  );
}

function TaskPart({ task, after }: { readonly task: Task; readonly after: string | undefined }) {
  const { id, toldIn, setBy } = task;
  const { lang } = useLanguage();
  const s = useWords(rollingWords);
  const queries = useQueryClient();
  const [standing, setStanding] = useState<Standing>(task.standing);
  const [outcome, setOutcome] = useState(task.outcome);
  const keep = useMutation({
    mutationFn: (next: Standing) =>
      call('setTask', {
        params: { id },
        body: { standing: next, outcome, ...(after === undefined ? {} : { after }) },
      }),
    onSuccess: async (saved) => {
      setStanding(saved.standing);
      await queries.invalidateQueries({ queryKey: ['reports'] });
    },
  });
  const isTold = task.standing === 'told';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(standing);
      }}
    >
      <p className="remark-text">{task.words}</p>
      <p className="remark-head">
        {s(words[task.standing])}
        {setBy !== null && ` · ${s('setBy', { who: setBy })}`}
      </p>
      {isTold ? (
        <p className="comment-about">
          <a href={`#block-${toldIn ?? ''}`}>{s('standingTold')}</a>
        </p>
      ) : (
        <>
          <Select
            size="small"
            aria-label={s('becameOf')}
            value={standing}
            options={chosen.map((value) => ({ value, label: s(words[value]) }))}
            onChange={setStanding}
          />
          <LabelledEntry
            id={`outcome-${id}`}
            label={s('outcome')}
            fault={keep.isError ? problemText(keep.error, lang) : undefined}
          >
            <Input.TextArea
              id={`outcome-${id}`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              value={outcome}
              title={s('outcomeHint')}
              onChange={({ target }) => setOutcome(target.value)}
            />
          </LabelledEntry>
          <div className="comment-tools">
            <Button size="small" htmlType="submit" loading={keep.isPending}>
              {s('setTask')}
            </Button>{' '}
            <Button size="small" disabled={keep.isPending} onClick={() => keep.mutate('told')}>
              {s('tellTask')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
