import { Button, Progress } from 'antd';
import { useLanguage } from '../language.tsx';
import type { JobView } from './use-import.ts';

/** How far a piece of work is, and the way to end it. */
export function JobProgress(props: { readonly job: JobView; readonly busy: boolean; onCancel(): void }) {
  const { job, busy, onCancel } = props;
  const { w } = useLanguage();
  const percent = job.total > 0 ? Math.floor((job.done / job.total) * 100) : 0;
  const { done, total } = job;
  const words =
    job.state === 'queued'
      ? w('jobQueued')
      : job.total === 0
        ? w('openingWorkbook')
        : w(job.phase === 'commit' ? 'savingRows' : 'checkingRows', { done, total });
  return (
    <div className="job-progress">
      <p role="status">{words}</p>
      <Progress percent={percent} aria-label={words} status="active" />
      <p className="help">{w('mayLeave')}</p>
      <Button disabled={busy || job.cancelAsked} onClick={onCancel}>
        {job.cancelAsked ? w('stopping') : w('stopImport')}
      </Button>
    </div>
  );
}
