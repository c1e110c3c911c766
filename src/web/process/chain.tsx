import { Fragment } from 'react';
import { labelOf } from '../../model/label.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import type { Word } from '../words.ts';
import { dayWords } from './day-words.ts';
import type { ProcessView, StepView } from './types.ts';

const sides: Readonly<Record<StepView['side'], Word>> = {
  unit: 'sideUnit',
  office: 'sideOffice',
  outside: 'sideOutside',
};

/** By which way a decision came, where it was not in the system. */
export const mediaWords: Readonly<Record<string, Word>> = {
  paper: 'mediumPaper',
  meeting: 'mediumMeeting',
  letter: 'mediumLetter',
  silence: 'mediumSilence',
};

const marks: Readonly<Record<StepView['status'], string>> = {
  waiting: '○',
  open: '●',
  passed: '✓',
  collapsed: '↔',
  refused: '✕',
  left: '↩',
};

const states: Readonly<Record<StepView['status'], Word>> = {
  waiting: 'stepWaiting',
  open: 'stepOpen',
  passed: 'stepPassed',
  collapsed: 'stepPassed',
  refused: 'stepRefused',
  left: 'stepLeft',
};

/** Neighbouring steps of one side stand together. */
export function groupSteps(
  steps: readonly StepView[],
): readonly { readonly side: StepView['side']; readonly steps: readonly (readonly [number, StepView])[] }[] {
  const groups: { side: StepView['side']; steps: [number, StepView][] }[] = [];
  for (const [at, step] of steps.entries()) {
    const last = groups.at(-1);
    if (last?.side === step.side) last.steps.push([at, step]);
    else groups.push({ side: step.side, steps: [[at, step]] });
  }
  return groups;
}

/** The chain as a picture: what was decided by whom, where it stands, what is still to come. */
export function Chain({ process }: { readonly process: ProcessView }) {
  const { w } = useLanguage();
  const open = process.status === 'ended' ? undefined : process.current;
  return (
    <div className="chain" role="group" aria-label={w('process')}>
      {groupSteps(process.steps).map((group, i) => (
        <div key={i} className="chain-group" style={{ flexGrow: group.steps.length }}>
          <p className="chain-side">{w(sides[group.side])}</p>
          <ol>
            {group.steps.map(([at, step]) => (
              <Step key={at} step={step} process={process} current={at === open} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Step(props: { readonly step: StepView; readonly process: ProcessView; readonly current: boolean }) {
  const { step, process, current } = props;
  const { lang, w } = useLanguage();
  const joined = step.status === 'collapsed' ? process.steps[step.collapsedInto ?? -1] : undefined;
  return (
    <li className={`chain-step is-${step.status}`} aria-current={current ? 'step' : undefined}>
      <p className="chain-name">
        <span className="chain-mark" aria-hidden>
          {marks[step.status]}
        </span>
        {labelOf(step.name, step, lang)}
        <span className="unseen">
          {w('colon')}
          {w(states[step.status])}
        </span>
      </p>
      {joined ? (
        <p className="chain-said">{w('stepCollapsed', { step: labelOf(joined.name, joined, lang) })}</p>
      ) : (
        <Seats step={step} current={current} />
      )}
    </li>
  );
}

function Seats({ step, current }: { readonly step: StepView; readonly current: boolean }) {
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const shown = step.seats.filter(({ decision }) => current || decision);
  const several = step.seats.length > 1;
  const mode =
    typeof step.mode === 'object'
      ? w('modeCount', { n: step.mode.count })
      : { one: '', any: several ? w('modeAny') : '', all: w('modeAll'), order: w('modeOrder') }[step.mode];
  if (shown.length === 0)
    return (
      <p className="chain-said">
        {step.status === 'waiting'
          ? step.days === undefined
            ? '—'
            : w('daysAllowed', { n: step.days })
          : w(states[step.status])}
      </p>
    );
  return (
    <>
      {mode !== '' && several && <p className="chain-said">{mode}</p>}
      {shown.map(({ holder, decision, acting, as }, i) => (
        <p key={i} className="chain-who">
          {holder.name}
          {!decision && as?.kind === 'substitute' && acting && (
            <Fragment> → {w('byStandIn', { by: acting.name })}</Fragment>
          )}
          {decision && (
            <>
              {' '}
              <span className={decision.verdict === 'reject' ? 'said-no' : 'chain-said'}>
                {decision.verdict === 'reject' && `${w('verdictReject')} `}
                {dayWords(decision.on, today, lang)}
                {decision.as.kind === 'substitute' && ` ${w('byStandIn', { by: decision.by.name })}`}
                {decision.medium !== 'system' && (
                  <span className="medium">{w(mediaWords[decision.medium] ?? 'mediumPaper')}</span>
                )}
              </span>
            </>
          )}
        </p>
      ))}
    </>
  );
}
