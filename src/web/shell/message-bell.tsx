import { BellOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { shortTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import type { Word } from '../words.ts';
import { useWorkCounts } from '../work/use-work.ts';
import { countText } from '../work/work-views.ts';

const kinds: Readonly<Record<string, Word>> = {
  task: 'messageTask',
  reminder: 'messageReminder',
  due: 'messageDue',
  overdue: 'messageOverdue',
  escalated: 'messageEscalated',
  returned: 'messageReturned',
  ended: 'messageEnded',
  supplement: 'messageSupplement',
  suspension: 'messageSuspension',
  comment: 'messageComment',
};

// A measure has no page of its own: it is decided among the others. A report in work is no record.
function addressOf(type: string, id: string): string {
  if (type === 'measure') return addresses.settings('measures');
  return type === 'report-work' ? addresses.reportWork(id) : addresses.record(type, id);
}

/** The bell: that there is something, and the way to it. */
export function MessageBell() {
  const { w } = useLanguage();
  const [open, setOpen] = useState(false);
  const unread = useWorkCounts().data?.messages ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<Messages onClose={() => setOpen(false)} />}
    >
      <Button
        type="text"
        className="bell"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={unread > 0 ? w('messagesUnread', { n: unread }) : w('messages')}
        icon={<BellOutlined aria-hidden />}
      >
        {unread > 0 && (
          <span className="count" aria-hidden>
            {countText(unread)}
          </span>
        )}
      </Button>
    </Popover>
  );
}

function Messages({ onClose }: { onClose(): void }) {
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['messages'],
    queryFn: ({ signal }) => call('listMessages', {}, { signal }),
    staleTime: 0,
  });
  const messages = found.data?.messages ?? [];
  const read = async (ids?: string[]) => {
    // A mark that is lost is set again the next time.
    await call('readMessages', { body: ids === undefined ? {} : { ids } }).catch(() => undefined);
    void queries.invalidateQueries({ queryKey: ['messages'] });
    void queries.invalidateQueries({ queryKey: ['work', 'counts'] });
  };
  return (
    <div className="message-list">
      <div className="part-head">
        <strong>{w('messages')}</strong>
        {messages.some((one) => !one.read) && (
          <Button type="link" size="small" onClick={() => void read()}>
            {w('readAll')}
          </Button>
        )}
      </div>
      {found.isError && <p className="fault">{problemText(found.error, lang)}</p>}
      {found.isPending && <p className="help">{w('loading')}</p>}
      {found.data && messages.length === 0 && <p className="help">{w('noMessages')}</p>}
      <ul>
        {messages.map((one) => {
          const words = w(kinds[one.kind] ?? 'messages');
          const said = (
            <>
              <b>{words}</b> {one.title}
            </>
          );
          return (
            <li key={one.id} className={one.read ? 'is-read' : undefined}>
              {one.type !== null && one.recordId !== null ? (
                <Link
                  to={addressOf(one.type, one.recordId)}
                  state={{ work: true }}
                  onClick={() => {
                    onClose();
                    if (!one.read) void read([one.id]);
                  }}
                >
                  {said}
                </Link>
              ) : (
                <span>{said}</span>
              )}
              <time dateTime={one.at}>{shortTime(one.at, today)}</time>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
