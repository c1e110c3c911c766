import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { may, useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { settingsWords } from './words.ts';

/** The business whose approvals are shown, by the address; the first that the person may see. */
export function useDecidedType(): {
  readonly types: readonly TypeBundle[];
  readonly bundle: TypeBundle | undefined;
} {
  const { registry } = useDomain();
  const me = useMe();
  const [search] = useSearchParams();
  // Whoever sees no records of a kind, as the administrators, still sees by which rules it is decided.
  const decided = registry.types.filter(({ procedure }) => procedure !== undefined);
  const readable = decided.filter(({ type }) => may(me, type.name, 'read'));
  const types = readable.length > 0 ? readable : decided;
  return { types, bundle: types.find(({ type }) => type.name === search.get('type')) ?? types[0] };
}

/** Chooses the business; nothing where there is only one. */
export function TypeChoice() {
  const { lang } = useLanguage();
  const s = useWords(settingsWords);
  const { types, bundle } = useDecidedType();
  const [, setSearch] = useSearchParams();
  if (types.length < 2) return null;
  return (
    <Select
      aria-label={s('business')}
      value={bundle?.type.name}
      options={types.map(({ type }) => ({ value: type.name, label: labelOf(type.name, type, lang) }))}
      onChange={(type) => setSearch({ type })}
    />
  );
}
