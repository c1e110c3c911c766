import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { liveText, type LiveFigure } from '../../model/report/written-paragraph.ts';
import type { ReportFigure } from '../../model/report/report.ts';
import { DiffText } from '../../ui/diff-text.tsx';
import { call, type CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { Asked } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

type Version = CallOutput<'listParagraphVersions'>['versions'][number];
type Figures = CallOutput<'readReport'>['figures'];

/** Every version of a paragraph with what changed in it, and the way back to each. */
export function VersionsDrawer(props: {
  readonly report: string;
  readonly period: string;
  readonly block: string;
  readonly figures: Figures;
  onClose(): void;
}) {
  const { report, period, block, figures, onClose } = props;
  const s = useWords(deskWords);
  const found = useQuery({
    queryKey: ['reports', 'versions', report, period, block],
    queryFn: ({ signal }) =>
      call('listParagraphVersions', { params: { report, block }, query: { period } }, { signal }),
    staleTime: 0,
  });
  return (
    <Drawer open size={560} title={s('versionsTitle')} onClose={onClose}>
      <p className="panel-hint">{s('versionLead')}</p>
      <Asked query={found}>
        {({ versions }) => (
          <ol className="version-list">
            {versions.map((version, i) => (
              <li key={version.version}>
                <VersionPart
                  {...{ report, period, figures, version }}
                  before={versions[i + 1]}
                  base={versions[0]?.version ?? 0}
                  isNow={i === 0}
                />
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </Drawer>
  );
}

function VersionPart(props: {
  readonly report: string;
  readonly period: string;
  readonly figures: Figures;
  readonly version: Version;
  readonly before: Version | undefined;
  /** The version that stands: one taken back is written over it. */
  readonly base: number;
  readonly isNow: boolean;
}) {
  const { report, period, figures, version, before, base, isNow } = props;
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { block, after, content } = version;
  const takeBack = useMutation({
    mutationFn: () =>
      call('writeParagraph', {
        params: { report, block },
        query: { period },
        body: { base, after, content },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reports'] });
      void message.success(s('tookBack', { n: version.version }));
    },
    onError: (error) => {
      void message.error(problemText(error, lang), 8);
      void queries.invalidateQueries({ queryKey: ['reports', 'versions'] });
    },
  });
  const [old, words] = [wordsOf(before, figures), wordsOf(version, figures)];
  return (
    <section>
      <h3>
        {s('versionName', { n: version.version })} {isNow && <span className="mark">{s('versionNow')}</span>}
      </h3>
      <p className="remark-head">
        <strong>{version.writtenBy}</strong>{' '}
        <time dateTime={version.writtenAt}>{chinaTime(version.writtenAt)}</time>
        {words !== undefined && old === undefined && `　${s('versionFirst')}`}
        {words !== undefined && old === words && `　${s('versionSame')}`}
      </p>
      <p className="version-words">
        {words === undefined ? (
          s(content === null ? 'versionAuto' : 'versionHidden')
        ) : old === undefined ? (
          words
        ) : (
          <DiffText before={old} after={words} words={{ added: s('added'), removed: s('removed') }} />
        )}
      </p>
      {!isNow && (
        <Button size="small" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {s('takeBack')}
        </Button>
      )}
    </section>
  );
}

/** The words of a version, its figures in brackets as they are now; none of one that was given back or taken out. */
function wordsOf(version: Version | undefined, figures: Figures): string | undefined {
  const content = version?.content;
  if (!content || content.hidden === true) return undefined;
  const known = new Map(figures.map((figure) => [figure.indicator, figure as ReportFigure]));
  return content.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return `【${piece.override?.text ?? liveText(known, piece as LiveFigure) ?? '—'}】`;
    })
    .join('');
}
