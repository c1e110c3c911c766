import { Radio } from 'antd';
import { written } from '../../model/report/amount.ts';
import type { CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { ReportDownload } from './report-download.tsx';
import { paperWords } from './paper-words.ts';

/** The papers that a report is sent out as, each with its length; of one that is too long, where to shorten it. */
export function PaperBar(props: {
  readonly draft: CallOutput<'readReport'>;
  readonly report: string;
  readonly period: string;
  readonly paper: string | undefined;
  onPaper(paper: string | undefined): void;
}) {
  const { draft, report, period, paper, onPaper } = props;
  const { lang } = useLanguage();
  const s = useWords(paperWords);
  if (draft.papers.length === 0) return null;
  const chosen = draft.papers.find(({ name }) => name === paper);
  const labelOf = (section: string): string => {
    const found = draft.outline.find(({ name }) => name === section);
    return found ? (lang === 'zh' ? found.label : found.en) : s('title');
  };
  const over = chosen ? chosen.count - chosen.most : 0;
  return (
    <div className="paper-bar no-print">
      <Radio.Group
        aria-label={s('papers')}
        optionType="button"
        value={paper ?? ''}
        options={[
          { value: '', label: s('whole') },
          ...draft.papers.map(({ name, label, en, count, most }) => ({
            value: name,
            label: `${lang === 'zh' ? label : en} ${s(count > most ? 'tooLong' : 'length', {
              n: written(count),
              most: written(most),
            })}`,
          })),
        ]}
        onChange={({ target }) =>
          onPaper((target.value as string) === '' ? undefined : (target.value as string))
        }
      />
      {chosen && <ReportDownload of={{ report, period, paper: chosen.name }} />}
      {chosen && (
        <p className={over > 0 ? 'paper-note is-over' : 'paper-note'} role="status">
          {over > 0 ? s('over', { n: written(over) }) : s('within', { n: written(-over) })}
          {over > 0 &&
            chosen.sections
              .slice(0, 3)
              .map(({ name, count }) => s('sectionLength', { section: labelOf(name), n: written(count) }))
              .join(s('comma'))}
          {over > 0 && s('stop')} {s('ownWords')}
        </p>
      )}
    </div>
  );
}
