import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';

const accepted = '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.md';

/** Where a report is dropped or chosen. */
export function DropZone({ busy, onFile }: { readonly busy: string | undefined; onFile(file: File): void }) {
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
        const file = event.dataTransfer.files[0];
        if (file && busy === undefined) onFile(file);
      }}
    >
      <FileTextOutlined className="drop-icon" aria-hidden />
      <p className="notice-title" role="status">
        {busy === undefined ? w('dropReport') : w('readingNow', { name: busy })}
      </p>
      <p className="notice-hint">{w('reportFormats')}</p>
      <ChooseReport primary disabled={busy !== undefined} onFile={onFile} label={w('chooseReport')} />
    </div>
  );
}

/** The button that opens the choice of files. */
export function ChooseReport(props: {
  readonly label: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  onFile(file: File): void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={props.label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) props.onFile(file);
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
