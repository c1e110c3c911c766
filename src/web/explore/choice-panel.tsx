import { Button, Segmented, Select } from 'antd';
import { labelOf } from '../../model/label.ts';
import type { Period } from '../../model/period.ts';
import { reportedPrefix } from '../../model/reported.ts';
import { steps } from '../../model/steps.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { useDomain } from '../domain.tsx';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import {
  fits,
  lastThreeYears,
  lastTwelveMonths,
  mostColumns,
  mostIndicators,
  type ExploreChoice,
} from './explore-choice.ts';
import { exploreWords } from './explore-words.ts';
import { commonDimensions, isFound, nameOfIndicator, useIndicatorOptions } from './use-indicator-options.ts';

const noStep = 'none';

/** What to look at: indicators, a time, how it is cut into columns, and by what into rows. */
export function ChoicePanel(props: {
  readonly choice: ExploreChoice;
  readonly period: Period;
  onChange(next: ExploreChoice): void;
}) {
  const { choice, period, onChange } = props;
  const { lang, w } = useLanguage();
  const s = useWords(exploreWords);
  const me = useMe();
  const { registry } = useDomain();
  const groups = useIndicatorOptions(choice.period);
  const known = new Set(groups.flatMap(({ options }) => options.map(({ value }) => value)));
  // One that has no figure in this period keeps its place among the chosen.
  const others = choice.indicators
    .filter((name) => !known.has(name))
    .map((name) => ({ value: name, label: nameOfIndicator(registry.types, name, lang), found: name }));
  const dimensions = commonDimensions(registry.types, choice.indicators);
  const hasReported = choice.indicators.some((name) => name.startsWith(reportedPrefix));
  const cannot =
    choice.indicators.length === 0
      ? undefined
      : hasReported
        ? s('byReported')
        : dimensions.length === 0
          ? s('byNoCommon')
          : undefined;
  const pickIndicators = (indicators: readonly string[]) => {
    const { by, ...rest } = choice;
    const left = commonDimensions(registry.types, indicators);
    onChange({
      ...rest,
      indicators,
      ...(by !== undefined && left.some(({ name }) => name === by) ? { by } : {}),
    });
  };
  const pickSpan = (next: string, step: ExploreChoice['step']) => {
    const { step: _, ...rest } = choice;
    onChange({ ...rest, period: next, ...(step ? { step } : {}) });
  };
  return (
    <section className="explore-panel no-print" aria-label={s('choices')}>
      <LabelledEntry
        id="explore-indicators"
        label={s('indicators')}
        help={s('indicatorsHint', { n: mostIndicators })}
      >
        <Select
          id="explore-indicators"
          mode="multiple"
          value={[...choice.indicators]}
          options={[...groups, ...(others.length > 0 ? [{ label: '…', options: others }] : [])]}
          filterOption={isFound}
          optionFilterProp="found"
          maxCount={mostIndicators}
          placeholder={s('nothingYet')}
          listHeight={360}
          onChange={(next: string[]) => pickIndicators(next)}
        />
      </LabelledEntry>
      <div className="explore-row">
        <div className="labelled">
          <span className="label">{w('period')}</span>
          <div className="row wrap">
            <PeriodPicker
              key={choice.period}
              period={period}
              today={me.today}
              onPick={(next) => onChange({ ...choice, period: next })}
            />
            <Button type="link" size="small" onClick={() => pickSpan(lastTwelveMonths(me.today), 'month')}>
              {s('lastMonths')}
            </Button>
            <Button type="link" size="small" onClick={() => pickSpan(lastThreeYears(me.today), 'year')}>
              {s('lastYears')}
            </Button>
          </div>
        </div>
        <div className="labelled">
          <span className="label">{s('step')}</span>
          <Segmented
            aria-label={s('step')}
            value={choice.step ?? noStep}
            options={[
              { value: noStep, label: s('step_none') },
              ...steps.map((step) => ({
                value: step,
                label: s(`step_${step}`),
                disabled: !fits(period, step),
                ...(fits(period, step) ? {} : { title: s('stepTooMany', { n: mostColumns }) }),
              })),
            ]}
            onChange={(next) => {
              const { step: _, ...rest } = choice;
              const step = steps.find((one) => one === next);
              onChange({ ...rest, ...(step ? { step } : {}) });
            }}
          />
        </div>
        <LabelledEntry id="explore-by" label={s('by')} {...(cannot === undefined ? {} : { help: cannot })}>
          <Select
            id="explore-by"
            value={choice.by ?? ''}
            disabled={dimensions.length === 0}
            options={[
              { value: '', label: s('byNone') },
              ...dimensions.map((one) => ({ value: one.name, label: labelOf(one.name, one, lang) })),
            ]}
            onChange={(next: string) => {
              const { by: _, ...rest } = choice;
              onChange({ ...rest, ...(next === '' ? {} : { by: next }) });
            }}
          />
        </LabelledEntry>
      </div>
    </section>
  );
}
