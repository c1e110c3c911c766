import { Input, Radio, Select } from 'antd';
import { labelOf } from '../../../model/label.ts';
import { verbs, type Verb } from '../../../model/procedure.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import type { AuthorityEntry } from './authority-entry.ts';
import { authorityWords } from './authority-words.ts';

/** What the office does, and who has the last word: a post of the office, or somebody outside. */
export function DeciderEntry(props: {
  readonly entry: AuthorityEntry;
  readonly fault: string | undefined;
  onChange(part: Partial<AuthorityEntry>): void;
}) {
  const { entry, fault, onChange } = props;
  const { lang } = useLanguage();
  const s = useWords(authorityWords);
  const { registry } = useDomain();
  // Posts that decide in the office; the administrators and those of the units decide nothing here.
  const deciding = new Set(registry.types.flatMap(({ procedure }) => procedure?.keepers ?? []));
  const status = fault === undefined ? '' : 'error';
  return (
    <div className="setting-pair">
      <LabelledEntry id="authority-verb" label={s('verb')}>
        <Select
          id="authority-verb"
          value={entry.verb}
          options={Object.entries(verbs).map(([value, { label, en }]) => ({
            value: value as Verb,
            label: lang === 'zh' ? label : en,
          }))}
          onChange={(verb) => onChange({ verb })}
        />
      </LabelledEntry>
      <LabelledEntry id="authority-decider" label={s('decider')} required fault={fault}>
        <Radio.Group
          name="authority-by"
          aria-label={s('decider')}
          value={entry.by}
          onChange={({ target }) => onChange({ by: target.value === 'body' ? 'body' : 'role' })}
          options={[
            { value: 'role', label: s('byRole') },
            { value: 'body', label: s('byBody') },
          ]}
        />
        {entry.by === 'role' ? (
          <Select
            id="authority-decider"
            value={entry.role}
            status={status}
            options={registry.roles
              .filter(({ name }) => deciding.has(name) || name === entry.role)
              .map((role) => ({ value: role.name, label: labelOf(role.name, role, lang) }))}
            onChange={(role) => onChange({ role })}
          />
        ) : (
          <Input
            id="authority-decider"
            value={entry.body}
            maxLength={120}
            status={status}
            placeholder={s('bodyHint')}
            onChange={({ target }) => onChange({ body: target.value })}
          />
        )}
      </LabelledEntry>
    </div>
  );
}
