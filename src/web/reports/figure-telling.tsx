import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { amount, rounded } from '../../model/report/amount.ts';
import { parseFigureRef } from '../../model/report/figure-ref.ts';
import type { CallOutput } from '../client.ts';
import { useWords } from '../use-words.ts';
import type { Token } from './live-text.ts';
import { reportWords } from './report-words.ts';

type ReportFigure = CallOutput<'readReport'>['figures'][number];

/** How each figure of a paragraph is told: exactly, by a round number, or otherwise with a reason. */
export function FigureTelling(props: {
  readonly tokens: readonly Token[];
  readonly figures: readonly ReportFigure[];
  readonly words: string;
  onChange(tokens: readonly Token[], words: string): void;
}) {
  const { tokens, figures, words, onChange } = props;
  // What a bracket says changes with it, so that it is found again.
  const replace = (at: number, next: Token): void => {
    const before = tokens[at];
    if (!before) return;
    onChange(
      tokens.map((token, i) => (i === at ? next : token)),
      words.replace(`【${before.text}】`, `【${next.text}】`),
    );
  };
  const shown = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => words.includes(`【${token.text}】`) && !token.figure.figure.includes('#'));
  if (shown.length === 0) return null;
  return (
    <ul className="figure-tellings">
      {shown.map(({ token, at }) => (
        <TellingLine
          key={at}
          token={token}
          figure={figures.find(
            ({ indicator }) => indicator === parseFigureRef(token.figure.figure)?.indicator,
          )}
          onChange={(next) => replace(at, next)}
        />
      ))}
    </ul>
  );
}

function TellingLine(props: {
  readonly token: Token;
  readonly figure: ReportFigure | undefined;
  onChange(token: Token): void;
}) {
  const { token, figure, onChange } = props;
  const s = useWords(reportWords);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(token.figure.override?.text ?? '');
  const [reason, setReason] = useState(token.figure.override?.reason ?? '');
  if (!figure) return null;
  const { value, unit } = figure;
  const { figure: name } = token.figure;
  const ways = (['nearly', 'over'] as const).flatMap((how) => {
    const round = rounded(value, unit, how);
    return round === undefined ? [] : [{ value: how, label: round }];
  });
  const tell = (how: string): void => {
    if (how === 'override') return setOpen(true);
    setOpen(false);
    const way = ways.find((one) => one.value === how);
    onChange(
      way
        ? { text: way.label, figure: { figure: name, rounding: way.value } }
        : { text: amount(value, unit), figure: { figure: name } },
    );
  };
  const chosen = token.figure.override || open ? 'override' : (token.figure.rounding ?? 'exact');
  return (
    <li>
      <span className="telling-name">{figure.label}</span>
      <Select
        size="small"
        aria-label={`${s('telling')} ${figure.label}`}
        value={chosen}
        onChange={tell}
        options={[
          { value: 'exact', label: amount(value, unit) },
          ...ways,
          { value: 'override', label: s('override') },
        ]}
      />
      {(open || token.figure.override) && (
        <span className="override-entries">
          <Input
            size="small"
            aria-label={s('overrideText')}
            placeholder={s('overrideText')}
            maxLength={60}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Input
            size="small"
            aria-label={s('overrideReason')}
            placeholder={s('overrideReason')}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            size="small"
            disabled={text.trim() === '' || reason.trim().length < 2}
            onClick={() => {
              setOpen(false);
              onChange({
                text: text.trim(),
                figure: { figure: name, override: { text: text.trim(), reason: reason.trim() } },
              });
            }}
          >
            {s('override')}
          </Button>
        </span>
      )}
    </li>
  );
}
