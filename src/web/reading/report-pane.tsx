import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useReducer, useState } from 'react';
import { Link } from 'react-router';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { FigureList } from './figure-list.tsx';
import {
  numberOf,
  openReading,
  shownRows,
  stepReading,
  takenRows,
  takenTwice,
  type ReadReport,
} from './reading-state.ts';
import { ReportParts } from './report-parts.tsx';
import { ReportText } from './report-text.tsx';
import { useSelection } from './use-selection.ts';

/** One report: its text beside its figures, corrections, and the way to the baselines. */
export function ReportPane({ report, active }: { readonly report: ReadReport; readonly active: boolean }) {
  const { lang, w } = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const small = useMedia(phone);
  const [part, setPart] = useState<'text' | 'figures'>('text');
  const [state, step] = useReducer(stepReading, undefined, () => openReading(report, usualPeriod(me.today)));
  const selection = useSelection();
  const rows = shownRows(state);
  const taken = takenRows(state);
  const twice = takenTwice(state);
  const period = findPeriod(state.period) ?? findPeriod(usualPeriod(me.today))!;
  const dropped = state.rows.length - rows.length;
  const { selected } = state;
  const chosen = rows.find(({ id }) => id === selected);

  const confirm = useMutation({
    mutationFn: () =>
      call('confirmBaselines', {
        body: {
          file: report.file.id,
          period: period.name,
          figures: taken.map((row) => ({
            indicator: row.indicator ?? '',
            value: numberOf(row) ?? 0,
            unit: row.unit,
            quote: row.figure.quote.trim().slice(0, 500),
            start: row.figure.start,
            end: row.figure.end,
          })),
        },
      }),
    onSuccess: ({ saved }) =>
      void message.success(w('baselinesSaved', { n: saved.length, period: periodLabel(period, lang) })),
    onError: (error) => void message.error(problemText(error, lang)),
    onSettled: () =>
      Promise.all(
        ['contradictions', 'figures', 'records'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      ),
  });

  useHotkey('j', () => step({ do: 'walk', by: 1 }), active);
  useHotkey('k', () => step({ do: 'walk', by: -1 }), active);
  useHotkey(
    'x',
    () => chosen && step({ do: 'correct', id: chosen.id, change: { taken: !chosen.taken } }),
    active && chosen?.indicator !== undefined,
  );
  useHotkey('Delete', () => chosen && step({ do: 'drop', id: chosen.id }), active && chosen !== undefined);

  const twiceLabel = report.indicators.find(({ indicator }) => indicator === twice);
  const showText = !small || part === 'text';
  const showFigures = !small || part === 'figures';
  return (
    <section className="report" aria-label={report.file.name}>
      <div className="report-tools">
        <p className="report-name">
          <strong>{report.office ?? report.file.name}</strong>
          <span className="help">
            {w('readSummary', {
              n: rows.length,
              m: rows.filter(({ indicator }) => indicator !== undefined).length,
              c: report.changes,
            })}
          </span>
        </p>
        <Legend />
        <div className="report-confirm">
          <span className="help">{w('reportPeriod')}</span>
          <PeriodPicker
            key={period.name}
            period={period}
            today={me.today}
            onPick={(name) => step({ do: 'period', period: name })}
          />
          <Button
            type="primary"
            disabled={taken.length === 0 || twice !== undefined}
            loading={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            {w('confirmBaselines', { n: taken.length })}
          </Button>
        </div>
      </div>
      {twice !== undefined && (
        <p className="fault" role="alert">
          {w('duplicateIndicator', { label: (lang === 'zh' ? twiceLabel?.label : twiceLabel?.en) ?? twice })}
        </p>
      )}
      {confirm.data && (
        <p className="banner info report-done" role="status">
          {w('baselinesSaved', { n: confirm.data.saved.length, period: periodLabel(period, lang) })}{' '}
          <Link to={addresses.list('baseline')}>{w('baselineList')}</Link>
        </p>
      )}
      {small && (
        <Segmented
          block
          aria-label={w('showPart')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'text', label: w('reportText') },
            { value: 'figures', label: `${w('reportFigures')} ${rows.length}` },
          ]}
        />
      )}
      <div className="report-panes">
        {showText && (
          <ReportText
            text={report.text}
            rows={rows}
            selected={selected}
            onSelect={(id) => {
              step({ do: 'select', id });
              if (small) setPart('figures');
            }}
          />
        )}
        {showFigures && <FigureList {...{ rows, selected, step }} indicators={report.indicators} />}
      </div>
      <div className="report-foot">
        <Button
          disabled={selection === undefined}
          // A press must not take the selection away before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => selection && step({ do: 'mark', ...selection })}
        >
          {w('markFigure')}
        </Button>
        {dropped > 0 && (
          <Button type="link" onClick={() => step({ do: 'restore' })}>
            {w('restoreFigures', { n: dropped })}
          </Button>
        )}
        <p className="help">{w('markHint')}</p>
      </div>
      <ReportParts report={report} />
    </section>
  );
}

function Legend() {
  const { w } = useLanguage();
  return (
    <ul className="legend">
      <li>
        <span className="fig fig-result">{w('roleResult')}</span>
      </li>
      <li>
        <span className="fig fig-target">{w('roleTarget')}</span>
      </li>
      <li>
        <span className="fig fig-plan">{w('rolePlan')}</span>
      </li>
      <li>
        <span className="fig fig-result fig-matched">{w('matched')}</span>
      </li>
      <li>
        <span className="fig fig-result fig-unsure">{w('unsure')}</span>
      </li>
    </ul>
  );
}
