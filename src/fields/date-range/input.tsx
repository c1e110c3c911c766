import { DateEntry } from '../date-entry.tsx';
import { inputAttributes, nameOf } from '../input-attributes.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import type { DateRangeOptions } from './kind.ts';

/** Two days, side by side where there is room. */
export function Input(props: InputProps) {
  const { id, field, value, lang, onChange } = props;
  const { min, max } = field.options as DateRangeOptions;
  const { from, to } = (typeof value === 'object' && value !== null ? value : {}) as {
    from?: unknown;
    to?: unknown;
  };
  const change = (next: { from?: unknown; to?: unknown }) =>
    onChange(next.from === undefined && next.to === undefined ? undefined : next);
  const label = nameOf(props);
  const half = { flex: '1 1 150px', maxWidth: 220 };
  const attributes = inputAttributes(props);
  return (
    <div role="group" aria-label={label} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <div style={half}>
        <DateEntry
          attributes={{ ...attributes, 'aria-label': `${label}：${say(lang, '从', 'from')}` }}
          value={from}
          near={to}
          lang={lang}
          min={min}
          max={max}
          onChange={(day) => change({ from: day, to })}
        />
      </div>
      <div style={half}>
        <DateEntry
          attributes={{ ...attributes, id: `${id}.to`, 'aria-label': `${label}：${say(lang, '至', 'to')}` }}
          value={to}
          near={from}
          lang={lang}
          min={min}
          max={max}
          onChange={(day) => change({ from, to: day })}
        />
      </div>
    </div>
  );
}
