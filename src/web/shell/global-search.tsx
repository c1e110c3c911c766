import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useDebounced } from '../../ui/use-debounced.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { groupHits, step } from './group-hits.ts';
import { SearchHits } from './search-hits.tsx';

/** Finds records of every kind; `/` puts the cursor here, the arrows choose, Enter opens. */
export function GlobalSearch() {
  const { w } = useLanguage();
  const { registry } = useDomain();
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asked = useDebounced(words.trim(), 200);
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => call('searchAll', { query: { q: asked.slice(0, 100) } }, { signal }),
    enabled: asked !== '',
  });
  useHotkey('/', () => box.current?.focus({ cursor: 'all' }));

  const groups = groupHits(
    found.data?.hits ?? [],
    registry.types.map(({ type }) => type.name),
  );
  const flat = groups.flatMap(({ hits }) => hits.map(({ hit }) => hit));
  const settled = asked === words.trim() && !found.isFetching;
  const shown = open && words.trim() !== '';
  const leave = () => {
    setOpen(false);
    setAt(-1);
    box.current?.blur();
  };
  const go = (to: string) => {
    leave();
    setWords('');
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return words === '' ? leave() : (setWords(''), setAt(-1));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt(step(at, event.key, flat.length));
    }
    const hit = flat[Math.max(at, 0)];
    if (event.key === 'Enter' && hit && settled) go(addresses.record(hit.type, hit.id));
  };
  return (
    <div
      className="global-search"
      role="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Input
        ref={box}
        value={words}
        prefix={<SearchOutlined aria-hidden />}
        allowClear={{
          clearIcon: (
            <span role="img" aria-label={w('clearWords')}>
              ×
            </span>
          ),
        }}
        placeholder={w('searchHint')}
        maxLength={100}
        role="combobox"
        aria-label={w('search')}
        aria-expanded={shown}
        aria-controls={shown ? 'search-hits' : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `search-hit-${at}` : undefined}
        autoComplete="off"
        onFocus={() => setOpen(true)}
        onChange={({ target }) => {
          setWords(target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <SearchHits
          groups={groups}
          at={at}
          words={words.trim()}
          running={!settled}
          onOpen={(hit) => go(addresses.record(hit.type, hit.id))}
          onAll={(type) => go(addresses.list(type, `?q=${encodeURIComponent(words.trim())}`))}
        />
      )}
    </div>
  );
}
