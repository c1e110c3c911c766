import { PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { RecordFacts } from '../detail/record-facts.tsx';
import { useFoundType } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import { FindingsList } from '../process/findings-list.tsx';
import { OpinionTrail } from '../process/opinion-trail.tsx';
import { useProcess } from '../process/use-process.ts';
import type { RecordPage } from '../records.ts';
import { may, useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { useWords } from '../use-words.ts';
import { isClosedRecord, useClosedView } from '../watermark/closed-view.ts';
import { DayTable } from './day-table.tsx';
import { dossierWords } from './dossier-words.ts';
import { PapersPart } from './papers-part.tsx';
import { RelatedPart } from './related-part.tsx';

/** Everything about one record in one print: itself, its days, its decision, its papers, and what points to it. */
export function DossierPage() {
  const { type = '', id = '' } = useParams();
  const bundle = useFoundType(type);
  const me = useMe();
  if (!bundle?.type.dossier || !may(me, type, 'read')) return <NotFound />;
  return <Loaded key={id} bundle={bundle} id={id} />;
}

function Loaded({ bundle, id }: { readonly bundle: TypeBundle; readonly id: string }) {
  const { lang, w } = useLanguage();
  const page = useQuery({
    queryKey: ['record', bundle.type.name, id],
    queryFn: ({ signal }) => call('getRecord', { params: { type: bundle.type.name, id } }, { signal }),
  });
  if (page.data) return <Whole bundle={bundle} page={page.data} />;
  if (!page.isError) return <Notice title={w('loading')} />;
  if (hasCode(page.error, 'not-found', 'bad-request')) return <NotFound title={w('recordGone')} />;
  return <Notice title={problemText(page.error, lang)} />;
}

function Whole({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type } = bundle;
  const { record } = page;
  const { lang, w } = useLanguage();
  const { office } = useMe();
  const { message } = App.useApp();
  const s = useWords(dossierWords);
  const { data } = useProcess(record);
  const title = String(record.values[type.title] ?? '') || w('untitled');
  usePageTitle(title);
  useClosedView(isClosedRecord(type, record.values));
  // Noted first: a paper that left cannot be called back.
  const printed = useMutation({
    mutationFn: () => call('noteDossier', { params: { type: type.name, id: record.id } }),
    onSuccess: () => print(),
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
  const parts: readonly { readonly key: string; readonly title: string; readonly content: ReactNode }[] = [
    { key: 'facts', title: s('facts'), content: <RecordFacts bundle={bundle} page={page} /> },
    ...(type.dayPlan
      ? [
          {
            key: 'days',
            title: labelOf('dayPlan', type.dayPlan, lang),
            content: <DayTable type={type} plan={type.dayPlan} page={page} id="dossier-day-plan" />,
          },
        ]
      : []),
    {
      key: 'checks',
      title: s('checks'),
      content:
        (data?.findings ?? []).length === 0 ? (
          <p className="soft">{s('noFindings')}</p>
        ) : (
          <FindingsList findings={data?.findings ?? []} type={type} />
        ),
    },
    {
      key: 'decision',
      title: s('decision'),
      content: data?.process ? (
        <OpinionTrail process={data.process} type={type.name} id={record.id} />
      ) : (
        <p className="soft">{s('noDecision')}</p>
      ),
    },
    { key: 'papers', title: s('papers'), content: <PapersPart bundle={bundle} page={page} /> },
    {
      key: 'related',
      title: s('related'),
      content: <RelatedPart type={type.name} id={record.id} whole={type.dossier?.whole ?? []} />,
    },
  ];
  return (
    <article className="page dossier-page">
      <div className="page-head no-print">
        <Link to={addresses.record(type.name, record.id)}>{s('back')}</Link>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          loading={printed.isPending}
          onClick={() => printed.mutate()}
        >
          {s('print')}
        </Button>
      </div>
      <p className="help no-print">{s('hint')}</p>
      <header className="dossier-cover">
        <p>{lang === 'zh' ? office.name : office.en}</p>
        <h1>{title}</h1>
        <p className="soft">{labelOf(type.name, type, lang)}</p>
        <nav aria-labelledby="dossier-contents">
          <h2 id="dossier-contents">{s('contents')}</h2>
          <ol>
            {parts.map((part) => (
              <li key={part.key}>
                <a href={`#dossier-${part.key}`}>{part.title}</a>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      {parts.map((part, at) => (
        <section key={part.key} className="dossier-part" aria-labelledby={`dossier-${part.key}`}>
          <h2 id={`dossier-${part.key}`} className="dossier-title">
            {at + 1}. {part.title}
          </h2>
          {part.content}
        </section>
      ))}
    </article>
  );
}
