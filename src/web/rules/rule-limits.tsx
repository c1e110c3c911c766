import { Button } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { settingsWords } from '../settings/words.ts';
import type { ParameterEntry, RuleEntry } from './find-rules.ts';
import { LimitDialog } from './limit-dialog.tsx';
import { LimitHistory } from './limit-history.tsx';
import { LimitValue } from './limit-value.tsx';
import { ruleWords } from './rule-words.ts';

/** The limits of a rule as they hold here today, and what the office has set. */
export function RuleLimits(props: {
  readonly rule: RuleEntry;
  readonly bundle: TypeBundle;
  readonly maySet: boolean;
}) {
  const { rule, bundle, maySet } = props;
  const { lang } = useLanguage();
  const s = useWords(ruleWords);
  const common = useWords(settingsWords);
  const [setting, setSetting] = useState<ParameterEntry>();
  if (rule.parameters.length === 0) return <p className="soft">{s('noLimits')}</p>;
  return (
    <>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{s('limit')}</th>
            <th scope="col">{s('today')}</th>
            {maySet && (
              <th scope="col" className="no-print">
                <span className="unseen">{common('action')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rule.parameters.map((one) => {
            const label = lang === 'zh' ? one.label : one.en;
            const own = JSON.stringify(one.value) !== JSON.stringify(one.default);
            return (
              <tr key={one.name}>
                <th scope="row">{label}</th>
                <td data-label={s('today')}>
                  <strong>
                    <LimitValue type={bundle.type} parameter={one} value={one.value} />
                  </strong>
                  {own && typeof one.default === 'number' && (
                    <span className="help">
                      {s('byDefault', { value: one.default + (lang === 'zh' ? one.unit.zh : '') })}
                    </span>
                  )}
                </td>
                {maySet && (
                  <td className="no-print acts">
                    <Button
                      size="small"
                      aria-label={s('setTitle', { label })}
                      onClick={() => setSetting(one)}
                    >
                      {s('set')}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <LimitHistory rule={rule} bundle={bundle} />
      {setting && (
        <LimitDialog rule={rule} parameter={setting} bundle={bundle} onClose={() => setSetting(undefined)} />
      )}
    </>
  );
}
