import { Button, Input, Select } from 'antd';
import type { Dispatch } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useLanguage } from '../language.tsx';
import { numberOf, type IndicatorChoice, type ReadingStep, type Row } from './reading-state.ts';

/** Corrections of one figure: its number, unit and indicator, or that it is none; and why it was read so. */
export function FigureEditor(props: {
  readonly row: Row;
  readonly indicators: readonly IndicatorChoice[];
  readonly step: Dispatch<ReadingStep>;
}) {
  const { row, indicators, step } = props;
  const { lang, w } = useLanguage();
  const { id, figure } = row;
  const correct = (change: Partial<Pick<Row, 'value' | 'unit' | 'indicator'>>): void =>
    step({ do: 'correct', id, change });
  const nameOf = (name: string | undefined): string | undefined => {
    const found = indicators.find(({ indicator }) => indicator === name);
    return found && (lang === 'zh' ? found.label : found.en);
  };
  const second = nameOf(figure.match?.runnerUp?.indicator);
  return (
    <div className="figure-editor">
      <blockquote>{figure.quote}</blockquote>
      <div className="row top">
        <LabelledEntry id={`value-${id}`} label={w('value')}>
          <Input
            id={`value-${id}`}
            className="short"
            inputMode="decimal"
            value={row.value}
            status={numberOf(row) === undefined ? 'error' : ''}
            onChange={(event) => correct({ value: event.target.value })}
          />
        </LabelledEntry>
        <LabelledEntry id={`unit-${id}`} label={w('measureWord')}>
          <Input
            id={`unit-${id}`}
            className="short"
            maxLength={20}
            value={row.unit}
            onChange={(event) => correct({ unit: event.target.value })}
          />
        </LabelledEntry>
        <LabelledEntry id={`indicator-${id}`} label={w('indicator')}>
          <Select
            id={`indicator-${id}`}
            className="indicator-select"
            allowClear
            showSearch
            optionFilterProp="label"
            placeholder={w('chooseIndicator')}
            value={row.indicator}
            options={indicators.map(({ indicator, label, en, unit }) => ({
              value: indicator,
              label: `${lang === 'zh' ? label : en}（${unit}）`,
            }))}
            onChange={(indicator: string | undefined) => correct({ indicator })}
          />
        </LabelledEntry>
        <Button className="drop" onClick={() => step({ do: 'drop', id })}>
          {w('dropFigure')}
        </Button>
      </div>
      {figure.why !== '' && (
        <p className="help">
          {w('whyRead')}
          {w('colon')}
          {figure.why}
          {second !== undefined && `；${w('secondGuess', { label: second })}`}
        </p>
      )}
    </div>
  );
}
