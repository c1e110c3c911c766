import type { Ref } from 'react';
import { focusOn } from '../../fields/rows/focus-on.ts';
import type { RecordType } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { idsOf, lineOf, type Mend } from './findings.ts';

/** Everything that is to be mended, on top of the form; each line leads to its entry. */
export function FindingsSummary(props: {
  readonly ref: Ref<HTMLDivElement>;
  readonly type: RecordType;
  readonly words: string;
  readonly mends: readonly Mend[];
}) {
  const { ref, type, words, mends } = props;
  const { lang, w } = useLanguage();
  return (
    <div ref={ref} className="findings" role="alert" tabIndex={-1}>
      <p>
        <strong>{mends.length > 0 ? w('findings', { n: mends.length }) : words}</strong>{' '}
        {mends.length > 0 && w('findingsHint')}
      </p>
      {mends.length > 0 && (
        <ol>
          {mends.map((mend, at) => (
            <li key={at}>
              <button type="button" className="link" onClick={() => goTo(mend.path)}>
                {lineOf(type, mend, lang)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Leads to the entry that a path names. */
export function goTo(path: string): void {
  const id = idsOf(path).find((one) => document.getElementById(one));
  if (id === undefined) return;
  const entry = document.getElementById(id);
  (entry?.closest('[data-entry]') ?? entry)?.scrollIntoView({ block: 'center' });
  focusOn(id);
}
