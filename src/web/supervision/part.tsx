import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { HeadRow } from '../../ui/head-row.tsx';
import { useWords } from '../use-words.ts';
import { supervisionWords } from './supervision-words.ts';

const step = 20;

/** One table of the view; a long one shows its first lines, and the others when they are asked for. */
export function Part<T>(props: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly heads: readonly string[];
  readonly rows: readonly T[];
  readonly children: (row: T) => ReactNode;
}) {
  const { id, title, note, heads, rows, children } = props;
  const s = useWords(supervisionWords);
  const [shown, setShown] = useState(step);
  return (
    <section className="settings-part supervision-part" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {rows.length > 0 && <span className="soft">（{rows.length}）</span>}
      </h2>
      {note !== undefined && <p className="help">{note}</p>}
      {rows.length === 0 ? (
        <p className="soft">{s('none')}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-labelledby={id}>
          <table className="settings-table">
            <HeadRow heads={heads} />
            <tbody>{rows.slice(0, shown).map(children)}</tbody>
          </table>
        </div>
      )}
      {rows.length > shown && (
        <Button type="link" className="no-print" onClick={() => setShown(shown + 100)}>
          {s('showMore', { n: Math.min(100, rows.length - shown) })}
        </Button>
      )}
    </section>
  );
}
