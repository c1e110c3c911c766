import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useLanguage } from '../language.tsx';
import { figureClass, figureWords } from './figure-text.ts';
import type { Row } from './reading-state.ts';
import { scrollWithin } from './scroll-within.ts';
import { splitText, type Paragraph } from './split-text.ts';

/** The text with its figures in colour; a click chooses one, and the chosen one comes into sight. */
export function ReportText(props: {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly selected: number | undefined;
  onSelect(id: number): void;
}) {
  const { text, rows, selected, onSelect } = props;
  const { w } = useLanguage();
  const paragraphs = useMemo(() => splitText(text, rows), [text, rows]);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== undefined) scrollWithin(pane.current, `[data-figure="${selected}"]`);
  }, [selected]);
  return (
    <div ref={pane} className="report-text" role="region" aria-label={w('reportText')} tabIndex={0}>
      {paragraphs.map((paragraph) => (
        <ReportParagraph
          key={paragraph.start}
          paragraph={paragraph}
          selected={paragraph.stretches.some(({ row }) => row?.id === selected) ? selected : undefined}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}

const ReportParagraph = memo(
  function ReportParagraph(props: {
    readonly paragraph: Paragraph;
    readonly selected: number | undefined;
    onSelect(id: number): void;
  }) {
    const { paragraph, selected, onSelect } = props;
    return (
      <p>
        {paragraph.stretches.map(({ start, text, row }) =>
          row ? (
            <mark
              key={start}
              data-start={start}
              data-figure={row.id}
              className={figureClass(row, row.id === selected)}
              role="button"
              tabIndex={0}
              aria-pressed={row.id === selected}
              title={figureWords(row)}
              onClick={() => onSelect(row.id)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onSelect(row.id);
              }}
            >
              {text}
            </mark>
          ) : (
            <span key={start} data-start={start}>
              {text}
            </span>
          ),
        )}
      </p>
    );
  },
  (before, after) =>
    before.selected === after.selected &&
    before.onSelect === after.onSelect &&
    before.paragraph.start === after.paragraph.start &&
    before.paragraph.stretches.length === after.paragraph.stretches.length &&
    before.paragraph.stretches.every((stretch, i) => {
      const other = after.paragraph.stretches[i];
      return stretch.text === other?.text && stretch.row === other.row;
    }),
);
