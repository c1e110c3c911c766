import { useLanguage } from '../language.tsx';
import { chinaTime } from '../instants.ts';
import { trailLine, isSaid } from './trail-words.ts';
import type { ProcessView } from './types.ts';

/** What was said and done, in order; the printed page has it too. */
export function OpinionTrail(props: {
  readonly process: ProcessView;
  readonly type: string;
  readonly id: string;
}) {
  const { process, type, id } = props;
  const { lang, w } = useLanguage();
  const said = process.events.filter(isSaid);
  if (said.length === 0) return null;
  return (
    <section className="block trail">
      <h2>{w('opinions')}</h2>
      <ol>
        {said.map((event, i) => {
          const { fileId } = (event.detail.evidence ?? {}) as { readonly fileId?: string };
          return (
            <li key={i}>
              <span className="trail-who">
                {event.by.name}
                {event.as.for && ` ${w('standsFor', { who: event.as.for.name })}`}
              </span>
              <span className="trail-step">{event.step ?? ''}</span>
              <span className="trail-words">{trailLine(event, lang)}</span>
              {fileId !== undefined && (
                <a href={`/api/records/${type}/${id}/files/${fileId}`}>{w('seeScan')}</a>
              )}
              <time dateTime={event.at}>{chinaTime(event.at)}</time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
