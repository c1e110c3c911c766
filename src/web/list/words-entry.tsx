import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** Words that take effect after a pause, so that a name is not asked for letter by letter. */
export function WordsEntry(props: {
  readonly value: string;
  readonly label: string;
  readonly prefix?: string;
  onChange(value: string): void;
}) {
  const { value, label, prefix, onChange } = props;
  const [typed, setTyped] = useState({ text: value, of: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address changed under the entry: back, or all conditions cleared.
  const text = typed.of === value ? typed.text : value;
  const send = (next: string, wait: number) => {
    clearTimeout(timer.current);
    setTyped({ text: next, of: value });
    timer.current = setTimeout(() => {
      setTyped({ text: next, of: next.trim() });
      onChange(next.trim());
    }, wait);
  };
  return (
    <Input
      className="words"
      value={text}
      prefix={prefix ?? <SearchOutlined aria-hidden />}
      placeholder={prefix === undefined ? label : undefined}
      aria-label={label}
      maxLength={100}
      allowClear
      onChange={({ target }) => send(target.value, 350)}
      onPressEnter={() => send(text, 0)}
    />
  );
}
