import { Input } from 'antd';
import type { ReactNode } from 'react';

/** The row above a book of entries: words to find, a choice beside them, and how many there are. */
export function FindTools(props: {
  readonly label: string;
  readonly find: string;
  readonly words: string;
  /** None before they have come. */
  readonly count: string | undefined;
  /** What else narrows them. */
  readonly children: ReactNode;
  onFind(words: string): void;
}) {
  const { label, find, words, count, children, onFind } = props;
  return (
    <div className="list-tools no-print" role="search" aria-label={label}>
      <div className="list-filters">
        <Input.Search
          className="rule-words"
          value={words}
          allowClear
          maxLength={60}
          placeholder={find}
          aria-label={find}
          onChange={({ target }) => onFind(target.value)}
        />
        {children}
        {count !== undefined && (
          <span className="rule-count soft figure" role="status">
            {count}
          </span>
        )}
      </div>
    </div>
  );
}
