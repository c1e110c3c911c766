import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useLanguage } from '../language.tsx';
import { scrollWithin } from '../reading/scroll-within.ts';
import type { Entry } from './check-state.ts';
import { cutText } from './cut-text.ts';

/** The draft with what was found in it; a click chooses a finding, and the chosen one comes into sight. */
export function DraftText(props: {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly selected: number | undefined;
  onSelect(id: number): void;
}) {
  const { text, entries, selected, onSelect } = props;
  const { w } = useLanguage();
  const paragraphs = useMemo(() => cutText(text, entries, selected), [text, entries, selected]);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== undefined) scrollWithin(pane.current, `[data-finding="${selected}"]`);
  }, [selected]);
  return (
    <div ref={pane} className="report-text" role="region" aria-label={w('draftText')} tabIndex={0}>
      {paragraphs.map(({ start, stretches }) => (
        <p key={start}>
          {stretches.map(({ start: from, text: words, entry }) =>
            entry === undefined ? (
              <span key={from}>{words}</span>
            ) : (
              <mark
                key={from}
                data-finding={entry.id}
                className={`found found-${entry.finding.kind} is-${entry.done}${entry.id === selected ? ' is-chosen' : ''}`}
                role="button"
                tabIndex={0}
                aria-pressed={entry.id === selected}
                title={entry.finding.why}
                onClick={() => onSelect(entry.id)}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onSelect(entry.id);
                }}
              >
                {words}
              </mark>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
