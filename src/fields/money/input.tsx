import { Input as TextBox, Select, Space } from 'antd';
import { inputAttributes, nameOf, typed } from '../input-attributes.ts';
import { tryField } from '../parse-field.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import { currencies } from './currencies.ts';
import { currenciesOf, type MoneyOptions } from './kind.ts';

/** The amount, and beside it the currency, to be searched by code or name. */
export function Input(props: InputProps) {
  const { id, value, onChange, field, lang, disabled } = props;
  const options = field.options as MoneyOptions;
  const held =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { amount: value };
  const amount = typed(held.amount);
  const currency = typed(held.currency) || (options.currency ?? 'CNY');
  const offered = currenciesOf(options);
  const settle = () => {
    const read = tryField(field, { amount, currency }, true);
    if (read.problems.length === 0 && read.value !== undefined) onChange(read.value);
  };
  return (
    <Space.Compact style={{ display: 'flex', maxWidth: 320 }}>
      <TextBox
        {...inputAttributes(props)}
        value={amount}
        inputMode="decimal"
        autoComplete="off"
        style={{ flex: '1 1 96px', minWidth: 96 }}
        onBlur={settle}
        onPressEnter={settle}
        onChange={({ target }) => onChange({ amount: target.value, currency })}
      />
      <Select
        id={`${id}.currency`}
        aria-label={`${nameOf(props)}：${say(lang, '币种', 'currency')}`}
        disabled={disabled || offered.length < 2}
        value={currency}
        style={{ flex: '0 0 92px' }}
        popupMatchSelectWidth={200}
        showSearch={{ optionFilterProp: ['value', 'label'] }}
        optionLabelProp="value"
        options={offered.map((code) => ({
          value: code,
          label: `${code} ${say(lang, currencies[code]?.label ?? '', currencies[code]?.en ?? '')}`,
        }))}
        onChange={(code: string) => onChange({ amount, currency: code })}
      />
    </Space.Compact>
  );
}
