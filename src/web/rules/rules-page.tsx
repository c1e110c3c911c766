import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { FindTools } from '../find-tools.tsx';
import { useLanguage } from '../language.tsx';
import { dutyRoles } from '../settings/duty-roles.ts';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { settingsWords } from '../settings/words.ts';
import { findRules, isSeverity, severities, type RuleEntry } from './find-rules.ts';
import { RuleItem } from './rule-item.tsx';
import { ruleWords } from './rule-words.ts';

/** The rule book: what the program looks at, where it stands, and the limits as they hold here today. */
export function RulesPage() {
  const s = useWords(ruleWords);
  const [search, setSearch] = useSearchParams();
  const words = search.get('q') ?? '';
  const asked = search.get('severity');
  const severity = isSeverity(asked) ? asked : undefined;
  const rules = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => call('listRules', {}, { signal }),
  });
  const put = (part: Readonly<Record<string, string | undefined>>) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(part))
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const found = findRules(rules.data?.rules ?? [], words, severity);
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <FindTools
        label={s('title')}
        find={s('find')}
        words={words}
        count={
          rules.data &&
          (found.length === rules.data.rules.length
            ? s('shown', { n: found.length })
            : s('shownOf', { n: found.length, all: rules.data.rules.length }))
        }
        onFind={(q) => put({ q })}
      >
        <Select
          className="rule-severity"
          aria-label={s('severity')}
          value={severity ?? ''}
          options={[
            { value: '', label: s('allSeverities') },
            ...severities.map((one) => ({ value: one, label: s(one), title: s(`${one}Hint`) })),
          ]}
          onChange={(next) => put({ severity: next })}
        />
      </FindTools>
      <Asked query={rules}>
        {(data) =>
          found.length > 0 ? (
            <Book
              rules={found}
              maySet={data.maySet}
              open={search.get('rule')}
              onOpen={(rule) => put({ rule })}
            />
          ) : (
            <Notice title={s(data.rules.length === 0 ? 'noRules' : 'noMatch')}>
              {data.rules.length > 0 && (
                <Button onClick={() => put({ q: undefined, severity: undefined })}>{s('clear')}</Button>
              )}
            </Notice>
          )
        }
      </Asked>
    </SettingsPage>
  );
}

function Book(props: {
  readonly rules: readonly RuleEntry[];
  readonly maySet: boolean;
  readonly open: string | null;
  onOpen(rule: string | undefined): void;
}) {
  const { rules, maySet, open, onOpen } = props;
  const { lang } = useLanguage();
  const common = useWords(settingsWords);
  const { registry } = useDomain();
  // A link to one rule leads to it.
  const first = useRef(open);
  useEffect(() => {
    if (first.current !== null)
      document.getElementById(`rule-${first.current}`)?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <>
      {!maySet && (
        <p className="settings-lead">
          {common('readOnlyHint', { roles: dutyRoles(registry, 'limits', lang) })}
        </p>
      )}
      <ul className="rule-book">
        {rules.map((rule) => {
          const bundle = registry.findType(rule.type);
          if (!bundle) return null;
          const isOpen = open === rule.name;
          return (
            <RuleItem
              key={rule.name}
              rule={rule}
              bundle={bundle}
              maySet={maySet}
              open={isOpen}
              onToggle={() => onOpen(isOpen ? undefined : rule.name)}
            />
          );
        })}
      </ul>
    </>
  );
}
