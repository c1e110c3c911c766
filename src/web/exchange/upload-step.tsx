import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { endpoints, fillPath } from '../endpoints.ts';
import { FileDrop } from '../file-drop.tsx';
import { useLanguage } from '../language.tsx';
import { useDownload } from './use-download.ts';

/** The first step: a template for whoever has no sheet yet, and the place for the file. */
export function UploadStep(props: {
  readonly type: string;
  readonly busy: string | undefined;
  readonly fault: string | undefined;
  onFile(file: File): void;
}) {
  const { type, busy, fault, onFile } = props;
  const { w } = useLanguage();
  const get = useDownload();
  return (
    <>
      {fault !== undefined && (
        <p className="fault import-fault" role="alert">
          {fault}
        </p>
      )}
      <FileDrop
        icon={<FileExcelOutlined />}
        title={busy === undefined ? w('dropWorkbook') : w('sendingWorkbook', { name: busy })}
        hint={w('workbookHint')}
        label={w('chooseWorkbook')}
        busy={busy !== undefined}
        accept=".xlsx"
        onFiles={([file]) => file && onFile(file)}
      />
      <section className="template-hint">
        <h2>{w('templateTitle')}</h2>
        <p>{w('templateHint')}</p>
        <Button
          loading={get.isPending}
          onClick={() => get.mutate(fillPath(endpoints.getTemplate.replace(/^GET /, ''), { type }))}
        >
          {w('getTemplate')}
        </Button>
      </section>
    </>
  );
}
