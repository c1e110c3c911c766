import { StarFilled, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';
import { HighlightDialog } from './highlight-dialog.tsx';

/** Whether somebody may mark a record of this type: whoever writes reports, of all but what belongs to reports itself. */
function useMarks({ type }: TypeBundle): boolean {
  const { registry } = useDomain();
  const me = useMe();
  const own = registry.types.find((one) => one.type.signsReports)?.type.pack;
  return me.duties.includes('reports') && type.pack !== own;
}

/** The sentence for which a record is marked as worth telling, or the button to mark it. */
export function HighlightPart(props: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  return useMarks(props.bundle) ? <Loaded {...props} /> : null;
}

function Loaded({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type, indicators } = bundle;
  const { id, values } = page.record;
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const me = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const found = useQuery({
    queryKey: ['reports', 'highlight', type.name, id],
    queryFn: ({ signal }) => call('findHighlight', { params: { type: type.name, id } }, { signal }),
    retry: false,
  });
  const unmark = useMutation({
    mutationFn: () => call('unmarkHighlight', { params: { type: type.name, id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
  // Somebody whose reach ends at a part of the office reads the record and marks nothing.
  if (!found.data) return null;
  const { highlight } = found.data;
  // The day on which its figures count it is the day of its report.
  const counted = indicators
    .flatMap(({ basis }) => basis)
    .map((name) => values[name])
    .find((value): value is string => typeof value === 'string' && value <= me.today);
  const first = highlight ?? { on: counted ?? me.today, sentence: String(values[type.title] ?? '') };
  return (
    <div className="highlight-part no-print">
      {highlight ? (
        <p>
          <StarFilled aria-hidden /> {s('marked', { on: highlight.on, who: highlight.by })}
          {highlight.sentence}{' '}
          <Button type="link" size="small" onClick={() => setAsking(true)}>
            {s('changeMark')}
          </Button>
          <Popconfirm
            title={s('unmark')}
            description={<div className="freeze-words">{s('unmarkSure')}</div>}
            okText={s('unmark')}
            cancelText={s('cancel')}
            onConfirm={() => unmark.mutate()}
          >
            <Button type="link" size="small" loading={unmark.isPending}>
              {s('unmark')}
            </Button>
          </Popconfirm>
        </p>
      ) : (
        <Button type="link" size="small" icon={<StarOutlined aria-hidden />} onClick={() => setAsking(true)}>
          {s('markIt')}
        </Button>
      )}
      {asking && <HighlightDialog type={type.name} id={id} first={first} onClose={() => setAsking(false)} />}
    </div>
  );
}
