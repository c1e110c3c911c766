import { Select, type SelectProps } from 'antd';
import type { DefaultOptionType } from 'antd/es/select';
import { useRef, useState, type KeyboardEvent } from 'react';

type Props<V, O extends DefaultOptionType> = Omit<SelectProps<V, O>, 'onChange' | 'open' | 'onActive'> & {
  /** The key that was chosen; undefined where the entry was emptied. */
  onPick(key: string | undefined): void;
};

/**
 * A list to choose one from, for people who type fast. The control of the library closes a moment after Enter and
 * keeps Tab for itself while it is open, so that the next word would land in the entry before. Here Enter closes at
 * once, and Tab takes what was typed for and goes on; a list that was only opened is left as it was.
 */
export function ListEntry<V, O extends DefaultOptionType = DefaultOptionType>(props: Props<V, O>) {
  const { onPick, onOpenChange, showSearch, ...rest } = props;
  const [open, setOpen] = useState(false);
  // What the list points at, and whether anybody meant it.
  const active = useRef<unknown>(null);
  const meant = useRef(false);
  const search = typeof showSearch === 'object' ? showSearch : {};
  const toggle = (next: boolean) => {
    if (next === open) return;
    // Typing opens the list itself, so what was meant is forgotten when it closes.
    if (!next) meant.current = false;
    setOpen(next);
    onOpenChange?.(next);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') meant.current = true;
    if (event.key !== 'Tab') return;
    // Not for the control: the focus shall go on.
    event.stopPropagation();
    if (meant.current && typeof active.current === 'string') onPick(active.current);
    toggle(false);
  };
  return (
    <div style={{ display: 'contents' }} onKeyDownCapture={onKeyDownCapture}>
      <Select<V, O>
        {...rest}
        {...({ onActive: (value: unknown) => (active.current = value) } as object)}
        open={open}
        onOpenChange={toggle}
        showSearch={{
          ...search,
          onSearch(words) {
            if (words !== '') meant.current = true;
            search.onSearch?.(words);
          },
        }}
        onSelect={() => toggle(false)}
        onChange={(picked: unknown) => onPick(keyOf(picked))}
      />
    </div>
  );
}

function keyOf(picked: unknown): string | undefined {
  if (typeof picked === 'string') return picked;
  return (picked as { value?: string } | undefined)?.value;
}
