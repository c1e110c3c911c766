import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';

/** Which files are taken, and what becomes of them. */
interface Taking {
  /** The endings, as the browser's own choice of files knows them. */
  readonly accept: string;
  readonly multiple?: boolean;
  onFiles(files: readonly File[]): void;
}

/** The place where files are dropped or chosen. While one is on its way it says so and takes no other. */
export function FileDrop(
  props: Taking & {
    readonly icon: ReactNode;
    readonly title: string;
    readonly hint: string;
    readonly label: string;
    readonly busy: boolean;
  },
) {
  const { icon, title, hint, label, busy, accept, multiple = false, onFiles } = props;
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files].slice(0, multiple ? undefined : 1);
        if (files.length > 0 && !busy) onFiles(files);
      }}
    >
      <span className="drop-icon" aria-hidden>
        {icon}
      </span>
      <p className="notice-title" role="status">
        {title}
      </p>
      <p className="notice-hint">{hint}</p>
      <FileChoice primary disabled={busy} {...{ label, accept, multiple, onFiles }} />
    </div>
  );
}

/** The button that opens the choice of files. */
export function FileChoice(
  props: Taking & { readonly label: string; readonly primary?: boolean; readonly disabled?: boolean },
) {
  const { label, primary = false, disabled = false, accept, multiple = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        type={primary ? 'primary' : 'default'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
