import { labelOf } from '../../model/label.ts';
import { fileUrl } from '../form/use-form-services.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { dayOf } from './day-words.ts';
import { capacityWords, saidOf, tellHappening } from './trail-words.ts';
import type { ProcessView } from './types.ts';

/** What was said and done, in order; the printed page has it too. */
export function OpinionTrail(props: {
  readonly process: ProcessView;
  readonly type: string;
  readonly id: string;
}) {
  const { process, type, id } = props;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const said = saidOf(process.events);
  if (said.length === 0) return null;
  const stepName = (at: number): string => {
    const step = process.steps[at];
    return step ? labelOf(step.name, step, lang) : '';
  };
  return (
    <section className="facts-part trail" aria-labelledby="trail-title">
      <h2 id="trail-title">{w('opinions')}</h2>
      <ol>
        {said.map((event, i) => {
          const { detail } = event;
          const told = tellHappening(event, { lang, today }, stepName);
          const { fileId } = (detail.evidence ?? {}) as { readonly fileId?: string };
          const step = process.steps.find(({ label }) => label === event.step);
          // What was signed outside is the word of whoever sits there, not of whoever confirmed it.
          const outside = event.kind === 'decided' && detail.medium !== 'system';
          const holder = outside ? step?.seats[Number(detail.seat)]?.holder.name : undefined;
          const capacity = capacityWords(event.as, lang);
          return (
            <li key={i}>
              <time dateTime={event.at}>{outside ? String(detail.on) : dayOf(event.at)}</time>
              <span className="trail-step">{step ? labelOf(step.name, step, lang) : (event.step ?? '')}</span>
              <span className="trail-who">
                {holder ?? event.by.name}
                {holder === undefined && capacity !== '' && <small>{capacity}</small>}
              </span>
              <span className="trail-words">
                <b className={told.against ? 'said-no' : undefined}>{told.act}</b>
                {told.words !== '' && <q>{told.words}</q>}
                {told.proof !== '' && <small>{told.proof}</small>}
                {holder !== undefined && holder !== event.by.name && (
                  <small>
                    {w(
                      detail.medium === 'paper' || detail.medium === 'meeting'
                        ? 'confirmedBy'
                        : 'registeredBy',
                      { who: event.by.name },
                    )}
                  </small>
                )}
                {fileId !== undefined && (
                  <a className="no-print" href={fileUrl(type, id, fileId)}>
                    {w('seeScan')}
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
