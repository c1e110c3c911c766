import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { dictionaryOf } from '../../model/dictionary.ts';
import { labelOf } from '../../model/label.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDomain } from '../domain.tsx';
import { FindTools } from '../find-tools.tsx';
import { useLanguage } from '../language.tsx';
import { useInitials } from '../quick/use-initials.ts';
import { may, useMe } from '../session.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { DictionaryItem } from './dictionary-entry.tsx';
import { dictionaryWords } from './dictionary-words.ts';
import { findEntries, sortGroups, type SortGroup, type Told } from './find-entries.ts';
import { useReportedEntries } from './use-reported-entries.ts';

/** What every figure that the person may see counts, in words: the declared, what follows from them, the reported. */
export function DictionaryPage() {
  const s = useWords(dictionaryWords);
  const [search, setSearch] = useSearchParams();
  const initials = useInitials();
  const entries = useEntries();
  const words = search.get('q') ?? '';
  const group = sortGroups.find((one) => one === search.get('sort'));
  const put = (part: { readonly q?: string; readonly sort?: string }) =>
    setSearch(
      Object.fromEntries(
        Object.entries({ q: words, sort: group ?? '', ...part }).filter(([, value]) => value !== ''),
      ),
      { replace: true },
    );
  const found = findEntries(entries, words, group, initials);
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <FindTools
        label={s('title')}
        find={s('find')}
        words={words}
        count={
          found.length === entries.length
            ? s('shown', { n: found.length })
            : s('shownOf', { n: found.length, all: entries.length })
        }
        onFind={(q) => put({ q })}
      >
        <Select<SortGroup | ''>
          className="rule-severity"
          aria-label={s('allSorts')}
          value={group ?? ''}
          options={[
            { value: '', label: s('allSorts') },
            ...sortGroups.map((one) => ({ value: one, label: s(one) })),
          ]}
          onChange={(next) => put({ sort: next })}
        />
      </FindTools>
      {found.length === 0 ? (
        <Notice title={s('noMatch')}>
          <Button onClick={() => put({ q: '', sort: '' })}>{s('clear')}</Button>
        </Notice>
      ) : (
        <Groups entries={found} />
      )}
    </SettingsPage>
  );
}

/** All entries that the person may see: figures of types that they may not read are silent here as on every page. */
function useEntries(): readonly Told[] {
  const { registry } = useDomain();
  const me = useMe();
  const { lang } = useLanguage();
  const reported = useReportedEntries();
  const [zh, en] = [dictionaryOf(registry, 'zh'), dictionaryOf(registry, 'en')];
  const declared = (lang === 'zh' ? zh : en).flatMap((entry, i): Told[] =>
    may(me, entry.type, 'read') ? [{ ...entry, zh: zh[i]?.label ?? '', en: en[i]?.label ?? '' }] : [],
  );
  return [...declared, ...reported];
}

function Groups({ entries }: { readonly entries: readonly Told[] }) {
  const { registry } = useDomain();
  const { lang } = useLanguage();
  const s = useWords(dictionaryWords);
  const across = new Set(registry.acrossTypes.map(({ name }) => name));
  const groups = [
    ...registry.types.map(({ type }) => ({
      key: type.name,
      title: labelOf(type.name, type, lang),
      own: entries.filter(
        ({ name, type: of, sort }) => of === type.name && sort !== 'reported' && !across.has(name),
      ),
    })),
    { key: 'across', title: s('acrossGroup'), own: entries.filter(({ name }) => across.has(name)) },
    { key: 'reported', title: s('reportedGroup'), own: entries.filter(({ sort }) => sort === 'reported') },
  ];
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ key, title, own }) => (
          <section key={key} className="dictionary-group" aria-labelledby={`group-${key}`}>
            <h2 id={`group-${key}`}>{title}</h2>
            {own.map((entry) => (
              <DictionaryItem key={entry.record ?? entry.name} entry={entry} />
            ))}
          </section>
        ))}
    </>
  );
}
