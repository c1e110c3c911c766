import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';

const accepted = '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.md';

/** Where a report is dropped or chosen. */
export function DropZone(props: {
  readonly busy: string | undefined;
  onFiles(files: readonly File[]): void;
}) {
  const { busy, onFiles } = props;
  const { w } = useLanguage();
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-busy={busy !== undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0 && busy === undefined) onFiles(files);
      }}
    >
      <FileTextOutlined className="drop-icon" aria-hidden />
      <p className="notice-title" role="status">
        {busy === undefined ? w('dropReport') : w('readingNow', { name: busy })}
      </p>
      <p className="notice-hint">{w('reportFormats')}</p>
      <ChooseReport primary disabled={busy !== undefined} onFiles={onFiles} label={w('chooseReport')} />
    </div>
  );
}

/** The button that opens the choice of files. */
export function ChooseReport(props: {
  readonly label: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  onFiles(files: readonly File[]): void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label={props.label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
      <Button
        type={props.primary ? 'primary' : 'default'}
        disabled={props.disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
