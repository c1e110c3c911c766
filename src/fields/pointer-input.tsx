import { Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { inputAttributes } from './input-attributes.ts';
import { ListEntry } from './list-entry.tsx';
import { say } from './say.ts';
import type { InputProps } from './widgets.ts';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
}

type Search = { readonly state: 'idle' | 'running' | 'failed' | 'done'; readonly found: readonly Found[] };

const pause = 250;

/** Chooses a record, a person or a unit by a few words; the server looks, after a short pause in typing. */
export function PointerInput(props: InputProps) {
  const { field, value, onChange, lang, services } = props;
  const [search, setSearch] = useState<Search>({ state: 'idle', found: [] });
  const [chosen, setChosen] = useState<Found>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  const typed = useRef('');
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = (words: string, wait: number) => {
    const mine = ++turn.current;
    clearTimeout(timer.current);
    // What was found for fewer words is not what Enter may take: the first of it would be somebody else.
    setSearch({ state: 'running', found: [] });
    const type = field.kind.refersTo?.(field.options) ?? '';
    timer.current = setTimeout(() => {
      services.search(type, words.trim()).then(
        // An answer that comes after a later question is not shown.
        (found) => mine === turn.current && setSearch({ state: 'done', found }),
        () => mine === turn.current && setSearch({ state: 'failed', found: [] }),
      );
    }, wait);
  };

  const id = typeof value === 'string' && value !== '' ? value : undefined;
  const title = id === undefined ? '' : (chosen?.id === id && chosen.title) || services.title(id) || '…';
  const options = search.found.map((found) => ({ value: found.id, label: found.title, hint: found.hint }));
  return (
    <ListEntry
      {...inputAttributes(props)}
      style={{ width: '100%', minWidth: 120 }}
      value={id === undefined ? undefined : { value: id, label: title }}
      labelInValue
      allowClear={!field.required}
      options={options}
      loading={search.state === 'running'}
      showSearch={{
        filterOption: false,
        onSearch: (words) => {
          typed.current = words;
          look(words, pause);
        },
      }}
      onOpenChange={(open) => {
        // Words that were pasted open the list themselves, and are looked for already.
        if (open && typed.current === '') look('', 0);
        if (!open) typed.current = '';
      }}
      placeholder={hintOf(field, lang)}
      notFoundContent={<Typography.Text type="secondary">{emptyWords(search.state, lang)}</Typography.Text>}
      optionRender={({ data }) => (
        <span>
          {data.label}
          {data.hint && (
            <Typography.Text type="secondary" style={{ marginInlineStart: 8 }}>
              {data.hint}
            </Typography.Text>
          )}
        </span>
      )}
      onPick={(key) => {
        const found = search.found.find((item) => item.id === key);
        if (found) setChosen(found);
        onChange(key);
      }}
    />
  );
}

function hintOf({ kind, options }: InputProps['field'], lang: InputProps['lang']): string {
  const target = kind.refersTo?.(options);
  if (target === 'person') return say(lang, '输入姓名', 'Type a name');
  if (target === 'unit') return say(lang, '输入单位名称', 'Type the name of a unit');
  return say(lang, '输入名称', 'Type a title');
}

function emptyWords(state: Search['state'], lang: InputProps['lang']): string {
  if (state === 'failed') return say(lang, '查询失败，请再试一次', 'The search failed, please try again');
  if (state === 'done') return say(lang, '没有找到', 'Nothing found');
  return say(lang, '正在查找…', 'Searching…');
}
