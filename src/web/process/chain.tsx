import { labelOf } from '../../model/label.ts';
import { useLanguage } from '../language.tsx';
import type { Word } from '../words.ts';
import type { ProcessView, StepView } from './types.ts';

const sides: Readonly<Record<StepView['side'], Word>> = {
  unit: 'sideUnit',
  office: 'sideOffice',
  outside: 'sideOutside',
};

const media: Readonly<Record<string, Word>> = {
  paper: 'mediumPaper',
  meeting: 'mediumMeeting',
  letter: 'mediumLetter',
  silence: 'mediumSilence',
};

/** The chain as a picture: what was decided by whom, where it stands, what is still to come. */
export function Chain({ process }: { readonly process: ProcessView }) {
  const { w } = useLanguage();
  return (
    <ol className="chain" aria-label={w('process')}>
      {process.steps.map((step, i) => (
        <Step key={i} step={step} process={process} current={i === process.current} />
      ))}
    </ol>
  );
}

function Step(props: { readonly step: StepView; readonly process: ProcessView; readonly current: boolean }) {
  const { step, process, current } = props;
  const { lang, w } = useLanguage();
  const decided = step.seats.filter(({ decision }) => decision !== undefined);
  const collapsed = process.steps[step.collapsedInto ?? -1];
  const said =
    step.status === 'collapsed' && collapsed
      ? w('stepCollapsed', { step: labelOf(collapsed.name, collapsed, lang) })
      : w(
          {
            waiting: 'stepWaiting',
            open: 'stepOpen',
            passed: 'stepPassed',
            refused: 'stepRefused',
            left: 'stepLeft',
            collapsed: 'stepPassed',
          }[step.status] as Word,
        );
  return (
    <li className={`chain-step is-${step.status}`} aria-current={current ? 'step' : undefined}>
      <span className="chain-side">{w(sides[step.side])}</span>
      <strong>{labelOf(step.name, step, lang)}</strong>
      <span className="chain-said">{said}</span>
      {decided.map(({ holder, decision }, i) => (
        <span key={i} className="chain-who">
          {holder.name} {decision?.on}
          {decision && decision.medium !== 'system' && ` ${w(media[decision.medium] ?? 'mediumPaper')}`}
        </span>
      ))}
      {current && step.seats.map((seat, i) => <Waiting key={i} seat={seat} />)}
    </li>
  );
}

function Waiting({ seat }: { readonly seat: StepView['seats'][number] }) {
  const { w } = useLanguage();
  if (seat.decision) return null;
  const { holder, acting, as, secretaries, registration } = seat;
  return (
    <span className="chain-who">
      {holder.name}
      {acting && as?.kind === 'substitute' && (
        <em>{w('actsFor', { who: holder.name, until: as.until ?? '', by: acting.name })}</em>
      )}
      {secretaries.map((one) => (
        <em key={one.id}>{w('secretaryFor', { by: one.name })}</em>
      ))}
      {registration && <em>{w('toConfirm', { who: registration.by.name, words: registration.words })}</em>}
    </span>
  );
}
