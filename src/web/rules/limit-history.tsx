import type { TypeBundle } from '../../model/record-type.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { settingsWords } from '../settings/words.ts';
import { categoryLabel } from './category-words.ts';
import { timeOf, type RuleEntry } from './find-rules.ts';
import { LimitValue } from './limit-value.tsx';
import { ruleWords } from './rule-words.ts';

/** Every limit that the office has set for a rule, the latest first; nothing where it never did. */
export function LimitHistory({ rule, bundle }: { readonly rule: RuleEntry; readonly bundle: TypeBundle }) {
  const { lang } = useLanguage();
  const s = useWords(ruleWords);
  const common = useWords(settingsWords);
  const me = useMe();
  const settings = rule.parameters.flatMap((parameter) =>
    parameter.settings.map((setting) => ({ parameter, setting })),
  );
  if (settings.length === 0) return null;
  return (
    <>
      <h3>{s('history')}</h3>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{s('limit')}</th>
            <th scope="col">{s('value')}</th>
            <th scope="col">{s('category')}</th>
            <th scope="col">{s('period')}</th>
            <th scope="col">{common('basis')}</th>
            <th scope="col">{s('setBy')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ parameter, setting }) => (
            <tr key={setting.id}>
              <th scope="row">{lang === 'zh' ? parameter.label : parameter.en}</th>
              <td data-label={s('value')}>
                <LimitValue type={bundle.type} parameter={parameter} value={setting.value} />
                {setting.severity && <span className="help">{s(setting.severity)}</span>}
              </td>
              <td data-label={s('category')}>
                {setting.category === null
                  ? s('allCategories')
                  : categoryLabel(bundle.type, setting.category, lang)}
              </td>
              <td data-label={s('period')}>
                <span>
                  <span className="figure">
                    {setting.to === null
                      ? s('since', { from: setting.from })
                      : s('sinceTo', { from: setting.from, to: setting.to })}
                  </span>{' '}
                  <span className="mark">{s(timeOf(setting, me.today))}</span>
                </span>
              </td>
              <td data-label={common('basis')}>{setting.basis}</td>
              <td className="soft" data-label={s('setBy')}>
                {setting.setBy} {chinaTime(setting.setAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
