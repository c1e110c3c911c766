import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DiffText } from '../../ui/diff-text.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { Asked } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';
import { editionName } from './edition-list.tsx';
import { ReportDownload } from './report-download.tsx';
import { ReportText } from './report-text.tsx';
import { reportWords } from './report-words.ts';

/** What a case is about: the edition that waits for the signature, and what became of it since the one before. */
export function CasePanel({ record }: { readonly record: string }) {
  const me = useMe();
  return me.duties.includes('reports') ? <Loaded record={record} /> : null;
}

function Loaded({ record }: { readonly record: string }) {
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const r = useWords(reportWords);
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['reports', 'case', record],
    queryFn: ({ signal }) => call('getReportCase', { params: { id: record } }, { signal }),
  });
  return (
    <section className="report-case" aria-label={s('caseTitle')}>
      <h2>{s('caseTitle')}</h2>
      <Asked query={found}>
        {({ editions: [last, ...before], changed }) =>
          last ? (
            <>
              <p>
                <strong>{editionName(last, r, lang)}</strong>{' '}
                <small>{r('madeBy', { who: last.madeBy, at: chinaTime(last.madeAt) })}</small>
              </p>
              <div className="editor-actions no-print">
                <Button aria-expanded={open} onClick={() => setOpen(!open)}>
                  {s('readHere')}
                </Button>
                <Link className="case-open" to={addresses.edition(last.id)}>
                  {s('openEdition')}
                </Link>
                <ReportDownload of={{ edition: last.id }} />
              </div>
              {before.length > 0 && (
                <details className="case-changes" open>
                  <summary>{s('whatChanged', { n: changed.length })}</summary>
                  {changed.length === 0 && <p className="panel-hint">{s('nothingChanged')}</p>}
                  {changed.map(({ block, before: old, after }) => (
                    <p key={block}>
                      <DiffText
                        before={old}
                        after={after}
                        words={{ added: s('added'), removed: s('removed') }}
                      />
                    </p>
                  ))}
                </details>
              )}
              {before.length > 0 && (
                <p className="case-before">
                  {s('otherEditions')}：
                  {before.map(({ id, period, number }) => (
                    <Link key={id} to={addresses.edition(id)}>
                      {editionName({ period, number }, r, lang)}
                    </Link>
                  ))}
                </p>
              )}
              {open && <EditionText id={last.id} />}
            </>
          ) : (
            <p className="panel-hint">{s('caseEmpty')}</p>
          )
        }
      </Asked>
    </section>
  );
}

function EditionText({ id }: { readonly id: string }) {
  const edition = useQuery({
    queryKey: ['reports', 'edition', id],
    queryFn: ({ signal }) => call('getEdition', { params: { id } }, { signal }),
  });
  return <Asked query={edition}>{({ blocks }) => <ReportText blocks={blocks} onFigure={() => {}} />}</Asked>;
}
