import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../addresses.ts';
import { endpoints, fillPath } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import { FaultTable } from './fault-table.tsx';
import { ImportCounts, PreviewStep } from './preview-step.tsx';
import { useDownload } from './use-download.ts';
import type { ImportView } from './use-import.ts';

/** What was found in a workbook, and what may be done now. */
export function ImportResult(props: {
  readonly found: ImportView;
  readonly type: string;
  /** Why it is to be looked at again. */
  readonly note: string | undefined;
  readonly busy: boolean;
  readonly fault: string | undefined;
  onConfirm(): void;
  onAgain(): void;
  onCancel(): void;
}) {
  const { found, type, note, busy, fault } = props;
  const { w } = useLanguage();
  const navigate = useNavigate();
  const get = useDownload();
  const { job, result } = found;
  if (!result) return null;
  const { created, changed, unchanged } = result;
  if (job.state === 'done')
    return (
      <div className="import-result">
        <div role="status">
          <h2>{w('importDone')}</h2>
        </div>
        <p>{w('importDoneHint', { created, changed, unchanged })}</p>
        <div className="notice-actions">
          <Button type="primary" onClick={() => void navigate(addresses.list(type))}>
            {w('toList')}
          </Button>
          <Button onClick={props.onAgain}>{w('importMore')}</Button>
        </div>
      </div>
    );
  const faulty = result.findingsTotal > 0;
  const idle = !faulty && created + changed === 0;
  const title = faulty
    ? w('faultsTitle', { n: result.findingsTotal })
    : idle
      ? w('nothingToImport')
      : w('readyTitle');
  return (
    <div className="import-result">
      {note !== undefined && (
        <p className="fault import-fault" role="alert">
          {note}
        </p>
      )}
      <div role="status">
        <h2>{title}</h2>
      </div>
      <p className="help">{job.title}</p>
      <ImportCounts result={result} />
      {faulty && <p>{w('faultsHint')}</p>}
      {fault !== undefined && (
        <p className="fault import-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="notice-actions">
        {faulty ? (
          <>
            <Button
              type="primary"
              loading={get.isPending}
              onClick={() =>
                get.mutate(fillPath(endpoints.getFaultReport.replace(/^GET /, ''), { id: job.id }))
              }
            >
              {w('getFaults')}
            </Button>
            <Button onClick={props.onAgain}>{w('uploadAgain')}</Button>
          </>
        ) : (
          <>
            {!idle && (
              <Button type="primary" loading={busy} onClick={props.onConfirm}>
                {w('confirmImport')}
              </Button>
            )}
            <Button disabled={busy} onClick={props.onCancel}>
              {w('stopImport')}
            </Button>
          </>
        )}
      </div>
      {faulty ? <FaultTable result={result} /> : <PreviewStep result={result} />}
    </div>
  );
}
