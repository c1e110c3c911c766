import type { RecordType } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { codeWords } from './code-words.ts';
import { numberWords, type ParameterEntry } from './find-rules.ts';
import { ruleWords } from './rule-words.ts';

const few = 6;

/** A limit as people read it: a number with its unit, a short list, or a long one behind a click. */
export function LimitValue(props: {
  readonly type: RecordType;
  readonly parameter: ParameterEntry;
  readonly value: number | readonly string[];
}) {
  const { type, parameter, value } = props;
  const { lang, w } = useLanguage();
  const s = useWords(ruleWords);
  if (typeof value === 'number') return <span className="figure">{numberWords(value, parameter, lang)}</span>;
  if (value.length === 0) return <span className="soft">{s('noEntries')}</span>;
  const words = codeWords(type, value, lang)
    .map((one) => one.words)
    .join(w('listComma'));
  if (value.length <= few) return <span>{words}</span>;
  return (
    <details className="long-list">
      <summary>{s('showEntries', { n: value.length })}</summary>
      {words}
    </details>
  );
}
