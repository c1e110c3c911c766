import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { amount } from '../../model/report/amount.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { FigureTelling } from './figure-telling.tsx';
import { toPieces, toWords, type Piece, type ShownPiece, type Token } from './live-text.ts';
import { reportWords } from './report-words.ts';

type Draft = CallOutput<'readReport'>;
type Paragraph = Draft['paragraphs'][number];

/** Writes one paragraph: words, with figures that stay live. Nobody else's words are written over unseen. */
export function ParagraphEditor(props: {
  readonly report: string;
  readonly period: string;
  readonly block: string;
  readonly after: string | null;
  /** What stands there now. */
  readonly line: string | readonly ShownPiece[];
  readonly written: Paragraph | undefined;
  /** What stands in its place while it has no words of its own: of a paper the common words. */
  readonly common?: Paragraph | undefined;
  /** What the way back is called. */
  readonly back?: string;
  readonly figures: Draft['figures'];
  onDone(): void;
}) {
  const { report, period, block, after, line, written, common, back, figures, onDone } = props;
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const queries = useQueryClient();
  const [start] = useState(() =>
    toWords(line, (written?.content ?? common?.content)?.pieces as readonly Piece[] | undefined),
  );
  const [words, setWords] = useState(start.words);
  const [tokens, setTokens] = useState<readonly Token[]>(start.tokens);
  const [base, setBase] = useState(written?.version ?? 0);
  const [standing, setStanding] = useState<Paragraph>();
  const save = useMutation({
    mutationFn: (content: { pieces: Piece[]; hidden?: boolean } | null) =>
      call('writeParagraph', {
        params: { report, block },
        query: { period },
        body: { base, after, content },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reports'] });
      onDone();
    },
    onError: (error) => {
      if (!hasCode(error, 'paragraph-changed')) return;
      const found = (error.problem.extra as { standing?: Paragraph | null } | undefined)?.standing;
      // The next save is meant: the person has seen the other words.
      if (found) {
        setStanding(found);
        setBase(found.version);
      }
    },
  });
  const insert = (name: string): void => {
    const figure = figures.find(({ indicator }) => indicator === name);
    if (!figure) return;
    const text = amount(figure.value, figure.unit);
    setWords(`${words}【${text}】`);
    setTokens([...tokens, { text, figure: { figure: name } }]);
  };
  return (
    <form
      className="paragraph-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ pieces: toPieces(words, tokens) });
      }}
    >
      {standing ? (
        <p className="banner warn" role="alert">
          {s('changed', { who: standing.writtenBy, words: wordsOf(standing) })}
        </p>
      ) : (
        save.isError && (
          <p className="banner warn" role="alert">
            {problemText(save.error, lang)}
          </p>
        )
      )}
      <LabelledEntry id={`words-${block}`} label={s('words')} help={s('wordsHint')}>
        <Input.TextArea
          id={`words-${block}`}
          aria-describedby={`words-${block}.help`}
          autoFocus
          autoSize={{ minRows: 3, maxRows: 16 }}
          maxLength={20_000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </LabelledEntry>
      <Select
        aria-label={s('insert')}
        placeholder={s('insert')}
        value={null}
        showSearch
        optionFilterProp="label"
        className="wide-select"
        options={figures.map(({ indicator, label, value, unit }) => ({
          value: indicator,
          label: `${label} ${amount(value, unit)}`,
        }))}
        onSelect={(name: string | null) => name !== null && insert(name)}
      />
      <FigureTelling
        tokens={tokens}
        figures={figures}
        words={words}
        onChange={(next, text) => (setTokens(next), setWords(text))}
      />
      <div className="editor-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {s('save')}
        </Button>
        <Button onClick={onDone}>{s('cancel')}</Button>
        {written?.content && <Button onClick={() => save.mutate(null)}>{back ?? s('back')}</Button>}
        <Button danger onClick={() => save.mutate({ pieces: [], hidden: true })}>
          {s('remove')}
        </Button>
      </div>
    </form>
  );
}

/** The words of somebody else, with gaps for their figures. */
function wordsOf({ content }: Paragraph): string {
  return (content?.pieces ?? []).map((piece) => (typeof piece === 'string' ? piece : '…')).join('');
}
