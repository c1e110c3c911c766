import { diffWords } from '../model/word-diff.ts';

/** What became of a text: what came is underlined, what went is struck through; those who hear it are told in words. */
export function DiffText(props: {
  readonly before: string;
  readonly after: string;
  readonly words: { readonly added: string; readonly removed: string };
}) {
  const { before, after, words } = props;
  return (
    <span className="diff-text">
      {diffWords(before, after).map(({ kind, text }, i) => {
        if (kind === 'same') return <span key={i}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={i}>
            <span className="only-heard">{words[kind]}</span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}
