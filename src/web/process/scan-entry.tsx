import { Button } from 'antd';
import { useRef, useState } from 'react';
import { errorText, isWutongError } from '../../model/errors.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { uploadFile } from '../upload-file.ts';

/** The scanned slip or letter behind a decision from outside. */
export function ScanEntry(props: {
  readonly id: string;
  readonly type: string;
  readonly field: string;
  onChange(fileId: string | undefined): void;
}) {
  const { id, type, field, onChange } = props;
  const { lang, w } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string>();
  const [percent, setPercent] = useState<number>();
  const [fault, setFault] = useState<string>();
  const send = async (file: File) => {
    setFault(undefined);
    setPercent(0);
    try {
      const info = await uploadFile(file, { type, field }, setPercent);
      setName(info.name);
      onChange(info.id);
    } catch (error) {
      setFault(isWutongError(error) ? errorText(error.code, error.params, lang) : problemText(error, lang));
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <LabelledEntry id={id} label={w('scan')} fault={fault}>
      <input
        ref={input}
        id={id}
        className="unseen"
        type="file"
        tabIndex={-1}
        accept=".pdf,.png,.jpg,.jpeg"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void send(file);
          target.value = '';
        }}
      />
      <div className="row wrap">
        <Button onClick={() => input.current?.click()} loading={percent !== undefined}>
          {w('chooseScan')}
        </Button>
        <span role="status" className={name === undefined ? 'help' : undefined}>
          {percent !== undefined ? w('uploading', { n: Math.round(percent) }) : (name ?? w('scanHint'))}
        </span>
        {name !== undefined && (
          <button
            type="button"
            className="link"
            onClick={() => {
              setName(undefined);
              onChange(undefined);
            }}
          >
            {w('removeScan')}
          </button>
        )}
      </div>
    </LabelledEntry>
  );
}
