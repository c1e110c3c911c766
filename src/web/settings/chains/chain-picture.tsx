import { Link } from 'react-router';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { useWords } from '../../use-words.ts';
import { chainWords } from './chain-words.ts';
import { isChanged, modeName, type Chain, type Step } from './chain-steps.ts';
import { seatWords } from './seat-words.ts';

/** The steps of a chain in their order; the last word stands at the end and is said by another table. */
export function ChainPicture({ chain, type }: { readonly chain: Chain; readonly type: string }) {
  const s = useWords(chainWords);
  return (
    <ol className="set-chain">
      {chain.steps.map((step, at) => (
        <StepBox key={step.name} step={step} newSide={chain.steps[at - 1]?.side !== step.side} />
      ))}
      <li className="set-chain-step last">
        <span className="set-chain-side">&nbsp;</span>
        <span className="chain-box">
          <strong>{s('lastWord')}</strong>
          <Link to={`/settings/authority?type=${type}`}>{s('lastWordHint')}</Link>
        </span>
      </li>
    </ol>
  );
}

function StepBox({ step, newSide }: { readonly step: Step; readonly newSide: boolean }) {
  const { lang, w } = useLanguage();
  const s = useWords(chainWords);
  const { registry } = useDomain();
  const { side, off, days, mode, people, declared } = step;
  const name = modeName(mode);
  return (
    <li className={`set-chain-step${off ? ' off' : ''}`}>
      <span className={`set-chain-side ${side}`}>{newSide ? s(side) : '\u00a0'}</span>
      <span className="chain-box">
        <strong>{lang === 'zh' ? step.label : step.en}</strong>
        {off ? (
          <span>{s('off')}</span>
        ) : (
          <>
            <span>
              {people.length > 0
                ? people.map((one) => one.name).join(w('listComma'))
                : seatWords(registry, step.seating, lang)}
              {(people.length > 1 || name !== 'any') &&
                ` · ${typeof mode === 'object' ? s('countOf', { n: mode.count }) : s(name)}`}
            </span>
            <span className="soft">
              {days === null ? s('noDays') : s('daysOf', { n: days })}
              {days !== declared.days && `（${s('wasDays', { n: declared.days ?? s('noDays') })}）`}
            </span>
          </>
        )}
        {isChanged(step) && <span className="mark set-chain-mark">{s('changedMark')}</span>}
      </span>
    </li>
  );
}
