import { useEffect, useState, type KeyboardEvent } from 'react';
import { findOptions, type QuickOption } from './find-options.ts';

/**
 * Chooses from a closed list without leaving the keyboard: a code, the first letters of the pinyin, a number or a
 * part of the name. What is likeliest is taken at once, so that Tab and Enter need no further key.
 */
export function CodeEntry(props: {
  readonly id: string;
  readonly options: readonly QuickOption[];
  readonly value: unknown;
  readonly required: boolean;
  readonly status?: 'error' | undefined;
  readonly describedBy?: string | undefined;
  onChange(value: unknown): void;
}) {
  const { id, options, value, required, status, describedBy, onChange } = props;
  // What is being typed; undefined while nobody types.
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const shown = typed ?? chosen?.label ?? (typeof value === 'string' ? value : '');
  const offered = typed === undefined ? [] : findOptions(options, typed);
  // The first letters of the pinyin come after the page: what was typed before them is looked up again.
  const unread = typeof value === 'string' && !chosen ? findOptions(options, value)[0]?.value : undefined;
  useEffect(() => {
    if (unread !== undefined) onChange(unread);
  }, [unread, onChange]);
  const isOpen = offered.length > 0;
  const type = (words: string) => {
    setTyped(words);
    setAt(0);
    // What nothing matches stays as it was typed: the server says so at the entry.
    onChange(words.trim() === '' ? undefined : (findOptions(options, words)[0]?.value ?? words));
  };
  const move = (by: number) => {
    const all = typed === undefined ? findOptions(options, '') : offered;
    const next = typed === undefined ? 0 : (at + by + all.length) % Math.max(all.length, 1);
    if (typed === undefined) setTyped('');
    setAt(next);
    const option = all[next];
    if (option) onChange(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  return (
    <div className="code-entry">
      <input
        id={id}
        className={status === 'error' ? 'ant-input ant-input-status-error' : 'ant-input'}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}.list`}
        aria-autocomplete="list"
        aria-required={required}
        aria-invalid={status === 'error'}
        {...(isOpen ? { 'aria-activedescendant': `${id}.${at}` } : {})}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        value={shown}
        onFocus={({ target }) => target.select()}
        onBlur={() => setTyped(undefined)}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}.list`} role="listbox" hidden={!isOpen}>
        {offered.map((option, i) => (
          <li
            key={String(option.value)}
            id={`${id}.${i}`}
            role="option"
            aria-selected={i === at}
            // Before the entry loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              onChange(option.value);
              setTyped(undefined);
            }}
          >
            {option.label} <span className="code">{option.keys.slice(0, 2).join(' ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
