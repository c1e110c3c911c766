import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import type { TypeBundle } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { shortTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { Draft } from '../records.ts';
import { useMe } from '../session.tsx';

/** The own unfinished forms, to go on with or to throw away; throwing away can be taken back. */
export function DraftStrip({ bundle: { type } }: { readonly bundle: TypeBundle }) {
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const queryKey = ['drafts', type.name];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('listDrafts', { query: { type: type.name } }, { signal }),
    staleTime: 0,
  });
  const drafts = data?.drafts ?? [];
  if (drafts.length === 0) return null;

  const restore = async ({ savedAt: _savedAt, id, ...draft }: Draft) => {
    message.destroy(id);
    await call('saveDraft', { params: { id }, body: draft });
    await queries.invalidateQueries({ queryKey });
  };
  const discard = async (draft: Draft) => {
    try {
      await call('deleteDraft', { params: { id: draft.id } });
      await queries.invalidateQueries({ queryKey });
      message.open({
        key: draft.id,
        duration: 10,
        content: (
          <span>
            {w('draftDiscarded')}
            <Button type="link" size="small" onClick={() => void restore(draft)}>
              {w('undo')}
            </Button>
          </span>
        ),
      });
    } catch (error) {
      message.error(problemText(error, lang));
    }
  };
  return (
    <section className="drafts" aria-label={w('drafts', { n: drafts.length })}>
      <strong>{w('drafts', { n: drafts.length })}</strong>
      <ul>
        {drafts.map((draft) => {
          const title = draft.values[type.title];
          const named = typeof title === 'string' && title !== '' ? title : w('untitled');
          return (
            <li key={draft.id}>
              <span className="draft-title">
                {w('draftOf', { title: named, at: shortTime(draft.savedAt, me.today) })}
                {draft.recordId !== null && w('draftOfRecord')}
              </span>
              <Button
                size="small"
                onClick={() =>
                  void navigate(
                    draft.recordId === null
                      ? addresses.draft(type.name, draft.id)
                      : addresses.edit(type.name, draft.recordId),
                  )
                }
              >
                {w('continueDraft')}
              </Button>
              <Button size="small" type="text" onClick={() => void discard(draft)}>
                {w('discardDraft')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
