import type { ReactNode } from 'react';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { roleLabel } from '../settings/duty-roles.ts';
import { useWords } from '../use-words.ts';
import { categoryLabel } from './category-words.ts';
import type { RuleEntry } from './find-rules.ts';
import { ruleWords } from './rule-words.ts';

/** Where a rule stands and how sure that is, for whom it is, who may waive it, and how to put things right. */
export function RuleFacts({ rule, bundle }: { readonly rule: RuleEntry; readonly bundle: TypeBundle }) {
  const { lang, w } = useLanguage();
  const s = useWords(ruleWords);
  const { registry } = useDomain();
  const { source, article, only, except, waivers, mend, from, to } = rule;
  const english = registry.sources.find(({ title }) => title === source.title)?.en;
  const list = (names: readonly string[], word: (name: string) => string) =>
    names.map(word).join(w('listComma'));
  const category = (name: string) => categoryLabel(bundle.type, name, lang);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      s('clause'),
      <>
        《{source.title}》{source.number !== null && ` ${source.number}`}
        {lang === 'en' && english !== undefined && <span className="help">{english}</span>}
        {' · '}
        {article === '' ? <span className="soft">{s('noArticle')}</span> : article}{' '}
        <span className={`state-tag ${source.certainty === 'read' ? 'tone-good' : 'tone-idle'}`}>
          {s(source.certainty)}
        </span>
        <span className="help">
          {s(`${source.certainty}Hint`)} {source.note}
        </span>
      </>,
    ],
    [s('inForce'), to === null ? s('since', { from }) : s('sinceTo', { from, to })],
    [
      s('appliesTo'),
      `${labelOf(bundle.type.name, bundle.type, lang)}${w('colon')}${
        only.length > 0
          ? list(only, category)
          : except.length > 0
            ? s('allBut', { names: list(except, category) })
            : s('everybody')
      }`,
    ],
    [
      s('waivers'),
      waivers.length === 0 ? s('nobody') : list(waivers, (name) => roleLabel(registry, name, lang)),
    ],
    [s('mend'), lang === 'zh' ? mend.zh : mend.en],
  ];
  return (
    <dl className="rule-facts">
      {facts.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
