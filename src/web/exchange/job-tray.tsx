import { SyncOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popover, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { shortTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { isMoving, type JobView } from './use-import.ts';

/** The own long work: how far it is, what waits for an answer, how it ended. Nothing is shown while there is none. */
export function JobTray() {
  const { w } = useLanguage();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => call('listJobs', {}, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.jobs.some(isMoving) ? 2_000 : 120_000),
  });
  const jobs = found.data?.jobs ?? [];
  const moving = jobs.filter(isMoving).length;
  const news = jobs.filter(
    ({ state, seen }) => state === 'waiting' || (!seen && state !== 'cancelled' && state !== 'queued'),
  ).length;
  if (jobs.length === 0) return null;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<Jobs jobs={jobs} onClose={() => setOpen(false)} />}
    >
      <Button
        type="text"
        className="bell"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={moving > 0 ? w('jobsRunning', { n: moving }) : w('jobs')}
        icon={<SyncOutlined spin={moving > 0} aria-hidden />}
      >
        {news > 0 && (
          <span className="count" aria-hidden>
            {news}
          </span>
        )}
      </Button>
    </Popover>
  );
}

function Jobs({ jobs, onClose }: { readonly jobs: readonly JobView[]; onClose(): void }) {
  const { w } = useLanguage();
  const { today } = useMe();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: (id: string) => call('cancelJob', { params: { id } }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <div className="message-list job-list">
      <div className="part-head">
        <strong>{w('jobs')}</strong>
      </div>
      <ul>
        {jobs.slice(0, 10).map((job) => (
          <li key={job.id} className={job.seen && !isMoving(job) ? 'is-read' : undefined}>
            <Link to={addresses.import(job.type ?? '', job.id)} onClick={onClose}>
              <b>{w(`jobState${job.state}`)}</b> {w('importAction')} {job.title}
            </Link>
            <time dateTime={job.updatedAt}>{shortTime(job.updatedAt, today)}</time>
            {isMoving(job) && (
              <>
                <Progress
                  size="small"
                  percent={job.total > 0 ? Math.floor((job.done / job.total) * 100) : 0}
                  aria-label={job.title}
                />
                <Button size="small" disabled={job.cancelAsked} onClick={() => cancel.mutate(job.id)}>
                  {job.cancelAsked ? w('stopping') : w('cancel')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
