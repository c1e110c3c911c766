import { Input } from 'antd';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { ownPhrases } from './phrases.ts';

/** Words, with the usual ones to be chosen: those of every office, and those that the person wrote last. */
export function OpinionEntry(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  /** Usual words to choose from, and whether those that the person wrote last belong to them. */
  readonly phrases: readonly string[];
  readonly own: boolean;
  /** One line: a number of a letter. */
  readonly line: boolean;
  readonly autoFocus: boolean;
  readonly fault: string | undefined;
  onChange(text: string): void;
}) {
  const { id, label, value, required, phrases, own, line, autoFocus, fault, onChange } = props;
  const { w } = useLanguage();
  const me = useMe();
  const shared = {
    id,
    value,
    autoFocus,
    ...(fault === undefined ? {} : { status: 'error' as const, 'aria-describedby': `${id}.problem` }),
  };
  const offered = [...new Set([...phrases, ...(own && phrases.length > 0 ? ownPhrases(me.id) : [])])];
  return (
    <LabelledEntry id={id} label={label} required={required} fault={fault}>
      {line ? (
        <Input {...shared} maxLength={120} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input.TextArea
          {...shared}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {offered.length > 0 && (
        <div className="phrases" role="group" aria-label={w('phrases')}>
          {offered.map((phrase) => (
            <button
              key={phrase}
              type="button"
              className="phrase"
              aria-pressed={phrase === value}
              onClick={() => onChange(phrase)}
            >
              {phrase}
            </button>
          ))}
        </div>
      )}
    </LabelledEntry>
  );
}
