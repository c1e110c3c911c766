import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { dictionaryWords } from './dictionary-words.ts';
import { groupOf, type Told } from './find-entries.ts';

/** One figure: what it is called, what it means, and how it is counted. */
export function DictionaryItem({ entry }: { readonly entry: Told }) {
  const { lang, w } = useLanguage();
  const s = useWords(dictionaryWords);
  const { registry } = useDomain();
  const group = groupOf(entry);
  const bundle = registry.findType(entry.type);
  const facts: readonly (readonly [string, string])[] = [
    [s(group === 'formula' ? 'formulaOf' : 'counted'), entry.counted],
    [s('basis'), entry.basis],
    [s('condition'), group === 'flow' || group === 'stock' ? entry.condition || s('everything') : ''],
    [
      s('source'),
      bundle && group !== 'formula' && group !== 'reported' ? labelOf(entry.type, bundle.type, lang) : '',
    ],
    [s('dimensions'), entry.dimensions.join(lang === 'zh' ? '、' : ', ')],
    [s('aliases'), entry.aliases.join(lang === 'zh' ? '、' : ', ')],
    [s('verb'), entry.verb],
    [s(group === 'formula' ? 'ownDecimals' : 'decimals'), String(entry.decimals)],
    [s('target'), entry.target === undefined ? '' : `${entry.target}${entry.unit}`],
  ];
  return (
    <article className="dictionary-entry" aria-labelledby={`figure-${entry.name}`}>
      <h3 id={`figure-${entry.name}`}>
        {entry.record === undefined ? (
          entry.label
        ) : (
          <Link to={addresses.record('reported-indicator', entry.record)}>{entry.label}</Link>
        )}
        <span className="soft">（{entry.unit}）</span>
        <span className="figure-mark">{s(entry.sort)}</span>
        <code>{entry.name}</code>
      </h3>
      <p>{entry.definition}</p>
      <dl>
        {facts
          .filter(([, words]) => words !== '')
          .map(([term, words]) => (
            <div key={term}>
              <dt>
                {term}
                {w('colon')}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}
