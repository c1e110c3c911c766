import type { TypeBundle } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import { Chain } from './chain.tsx';
import { CommandBar } from './command-bar.tsx';
import { FindingsPart } from './findings-part.tsx';
import { NextTask } from './next-task.tsx';
import { OpinionTrail } from './opinion-trail.tsx';
import { useProcess } from './use-process.ts';
import { lampOf, lampWords, waitingLine, waitingNotes } from './waiting-line.ts';

/** How a record is being decided: who is waited for, what may be done, what the rules found, what was said. */
export function ProcessPanel({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type } = bundle;
  const { record } = page;
  const { lang, w } = useLanguage();
  const { today, id: me } = useMe();
  const loaded = useProcess(record);
  if (loaded.isError && !loaded.data) return <p className="fault">{problemText(loaded.error, lang)}</p>;
  if (!loaded.data) return null;
  const { process, findings } = loaded.data;
  const reader = { lang, today, id: me };
  const lamp = process ? lampOf(process) : 'none';
  return (
    <>
      {process && (
        <section className={`process-panel lamp-${lamp}`} aria-label={w('process')}>
          <div className="waiting">
            <p className="waiting-line" role="status">
              <span className={`lamp lamp-${lamp}`}>{w(lampWords[lamp])}</span>
              {waitingLine(process, reader)}
            </p>
            {waitingNotes(process, reader).length > 0 && (
              <p className="waiting-notes">
                {waitingNotes(process, reader).map((note) => (
                  <span key={note}>{note}</span>
                ))}
              </p>
            )}
          </div>
          <CommandBar bundle={bundle} page={page} process={process} />
          <NextTask id={record.id} process={process} />
          <Chain process={process} />
        </section>
      )}
      <FindingsPart
        findings={findings}
        bundle={bundle}
        page={page}
        ended={process?.status === 'ended'}
        quiet={process === null}
      />
      {process && <OpinionTrail process={process} type={type.name} id={record.id} />}
    </>
  );
}
