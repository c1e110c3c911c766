import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { TypeBundle } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { numberWords, type RuleEntry } from './find-rules.ts';
import { RuleFacts } from './rule-facts.tsx';
import { RuleLimits } from './rule-limits.tsx';
import { ruleWords } from './rule-words.ts';

const tones = { block: 'block', warn: 'idle', note: 'ended' } as const;

/** One rule: in a line what it looks at and its limits; opened, everything that is known of it. */
export function RuleItem(props: {
  readonly rule: RuleEntry;
  readonly bundle: TypeBundle;
  readonly maySet: boolean;
  readonly open: boolean;
  onToggle(): void;
}) {
  const { rule, bundle, maySet, open, onToggle } = props;
  const { lang, w } = useLanguage();
  const s = useWords(ruleWords);
  const label = lang === 'zh' ? rule.label : rule.en;
  const limits = rule.parameters
    .flatMap(({ value, ...one }) => (typeof value === 'number' ? [numberWords(value, one, lang)] : []))
    .join(w('listComma'));
  return (
    <li className={`rule${open ? ' open' : ''}`} id={`rule-${rule.name}`}>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`rule-${rule.name}-body`}
          onClick={onToggle}
        >
          <span className="rule-arrow no-print">
            {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          </span>
          <span className="rule-number figure">{rule.name}</span>
          <span className="rule-label">{label}</span>
          <span className="rule-limits">{limits}</span>
          <span className="rule-source">{rule.source.title}</span>
          <span className={`state-tag tone-${tones[rule.severity]}`}>{s(rule.severity)}</span>
        </button>
      </h2>
      {open && (
        <div className="rule-body" id={`rule-${rule.name}-body`}>
          <RuleFacts rule={rule} bundle={bundle} />
          <h3>{s('limits')}</h3>
          <RuleLimits rule={rule} bundle={bundle} maySet={maySet} />
          <h3>{s('examples')}</h3>
          <div className="rule-examples">
            <div>
              <strong>{s('passing')}</strong>
              <ul>
                {rule.passing.map((about) => (
                  <li key={about}>{about}</li>
                ))}
              </ul>
            </div>
            <div>
              <strong>{s('failing')}</strong>
              <ul>
                {rule.failing.map(({ about, finds }) => (
                  <li key={about}>
                    {about}
                    {finds.map((found, at) => (
                      <span key={at} className="help figure">
                        {s('finds', { found })}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </div>
      )}
    </li>
  );
}
