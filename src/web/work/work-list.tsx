import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useLanguage } from '../language.tsx';
import { ownPhrases } from '../process/phrases.ts';
import type { WorkRow } from '../process/types.ts';
import { useMe } from '../session.tsx';
import { ApprovalResults } from './approval-results.tsx';
import { BatchBar } from './batch-bar.tsx';
import { useApprovals } from './use-approvals.ts';
import { WorkCards } from './work-cards.tsx';
import { WorkTable } from './work-table.tsx';
import { mayApproveHere, views, type View } from './work-views.ts';

/** The rows of one list; those to do may be approved from here where the rules found nothing. */
export function WorkList({ view, rows }: { readonly view: View; readonly rows: readonly WorkRow[] }) {
  const { w } = useLanguage();
  const me = useMe();
  const small = useMedia(phone);
  const approvals = useApprovals();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opinion, setOpinion] = useState(() => ownPhrases(me.id)[0] ?? w('phrase1'));
  const todo = view === 'todo';
  // A case that waits for two seats stands twice; it is approved once.
  const clean = rows.filter(
    (row, i) => mayApproveHere(row) && rows.findIndex(({ id }) => id === row.id) === i,
  );
  const picked = clean.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const approve = async (some: readonly WorkRow[]) => {
    await approvals.approve(some, opinion);
    setChosen(new Set());
  };
  const refused = new Map(
    approvals.results.filter(({ done }) => !done).map(({ row, words }) => [row.id, words]),
  );
  return (
    <>
      {todo && <ApprovalResults results={approvals.results} onClose={approvals.forget} />}
      {todo && rows.length > 0 && (
        <BatchBar
          clean={clean}
          picked={picked}
          opinion={opinion}
          busy={approvals.busy}
          onOpinion={setOpinion}
          onChoose={(some) => setChosen(new Set(some.map(({ id }) => id)))}
          onApprove={() => void approve(picked)}
        />
      )}
      {rows.length === 0 ? (
        <div className="list-body">
          <Notice title={w(views[view].empty)} hint={w(views[view].hint)} />
        </div>
      ) : small ? (
        <WorkCards
          {...{ rows, view, refused }}
          busy={approvals.busy}
          onApprove={todo ? (row) => void approve([row]) : undefined}
        />
      ) : (
        <WorkTable {...{ rows, view, refused, chosen }} onToggle={todo ? toggle : undefined} />
      )}
    </>
  );
}
