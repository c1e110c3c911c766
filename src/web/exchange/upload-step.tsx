import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { endpoints, fillPath } from '../endpoints.ts';
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
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const get = useDownload();
  return (
    <>
      {fault !== undefined && (
        <p className="fault import-fault" role="alert">
          {fault}
        </p>
      )}
      <div
        className={over ? 'workbook-drop over' : 'workbook-drop'}
        aria-busy={busy !== undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file && busy === undefined) onFile(file);
        }}
      >
        <FileExcelOutlined className="drop-icon" aria-hidden />
        <p className="notice-title" role="status">
          {busy === undefined ? w('dropWorkbook') : w('sendingWorkbook', { name: busy })}
        </p>
        <p className="notice-hint">{w('workbookHint')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={w('chooseWorkbook')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <Button type="primary" disabled={busy !== undefined} onClick={() => input.current?.click()}>
          {w('chooseWorkbook')}
        </Button>
      </div>
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
