import { Select } from 'antd';
import { labelOf } from '../../../model/label.ts';
import type { TypeBundle } from '../../../model/record-type.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import type { AuthorityEntry } from './authority-entry.ts';
import { keyChoices, keys } from './authority-lines.ts';
import { authorityWords } from './authority-words.ts';

const open = '';

/** For whom a line is: each of rank, category and kind, or any. */
export function KeyEntries(props: {
  readonly bundle: TypeBundle;
  readonly entry: AuthorityEntry;
  onChange(part: Partial<AuthorityEntry>): void;
}) {
  const { bundle, entry, onChange } = props;
  const { lang } = useLanguage();
  const s = useWords(authorityWords);
  const common = useWords(settingsWords);
  const choices = keyChoices(bundle);
  return (
    <div className="setting-three">
      {keys.map((key) => {
        const own = choices[key];
        if (!own) return null;
        return (
          <LabelledEntry key={key} id={`authority-${key}`} label={s(key)}>
            <Select
              id={`authority-${key}`}
              value={entry[key] ?? open}
              options={[
                { value: open, label: common('any') },
                ...Object.entries(own).map(([value, one]) => ({ value, label: labelOf(value, one, lang) })),
              ]}
              onChange={(value) => onChange({ [key]: value === open ? null : value })}
            />
          </LabelledEntry>
        );
      })}
    </div>
  );
}
