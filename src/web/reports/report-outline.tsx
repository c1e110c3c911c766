import { Button } from 'antd';
import { sectionsOf } from '../../model/report/sections-of.ts';
import type { CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';
import { reportWords } from './report-words.ts';

/** The parts of the report; what is empty says whether somebody may write it, what is talked about how much. */
export function ReportOutline(props: {
  readonly draft: CallOutput<'readReport'>;
  /** How many comments wait for an answer, by block. */
  readonly open: ReadonlyMap<string, number>;
  onWrite(section: string): void;
}) {
  const { draft, open, onWrite } = props;
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const d = useWords(deskWords);
  const sections = sectionsOf(draft.blocks);
  const blocksOf = (section: string) => draft.blocks.filter((_, i) => sections[i] === section);
  return (
    <nav className="report-outline no-print" aria-label={s('outline')}>
      <h2>{s('outline')}</h2>
      <ol>
        {draft.outline.map(({ name, label, en, byHand, empty }) => {
          const words = lang === 'zh' ? label : en;
          const count = blocksOf(name).reduce((sum, { id }) => sum + (open.get(id) ?? 0), 0);
          return (
            <li key={name} className={empty ? 'is-empty' : ''}>
              {empty ? words : <a href={`#block-${blocksOf(name)[0]?.id ?? ''}`}>{words}</a>}{' '}
              {empty && byHand && (
                <Button type="link" size="small" onClick={() => onWrite(name)}>
                  {s('byHand')}
                </Button>
              )}
              {empty && !byHand && <small>{s('none')}</small>}
              {count > 0 && (
                <span className="count" title={d('commentsHere', { n: count })}>
                  <span aria-hidden>{count}</span>
                  <span className="only-heard">{d('commentsHere', { n: count })}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
