import { Link } from 'react-router';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { addresses } from '../addresses.ts';
import type { CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { EditionStanding } from './edition-standing.tsx';
import { reportWords } from './report-words.ts';

type Edition = CallOutput<'listReports'>['editions'][number];

/** What was made final, latest first. */
export function EditionList({ editions }: { readonly editions: readonly Edition[] }) {
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  return (
    <section className="edition-list no-print">
      <h2>{s('editions')}</h2>
      {editions.length === 0 && <p className="panel-hint">{s('noEditions')}</p>}
      <ul>
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link to={addresses.edition(edition.id)}>{editionName(edition, s, lang)}</Link>{' '}
            <small>{s('madeBy', { who: edition.madeBy, at: chinaTime(edition.madeAt) })}</small>{' '}
            <EditionStanding approval={edition.approval} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 2018年上半年 · 第1稿. */
export function editionName(
  { period, number }: Pick<Edition, 'period' | 'number'>,
  s: (word: 'editionName', params: { period: string; n: number }) => string,
  lang: 'zh' | 'en',
): string {
  const found = findPeriod(period);
  return s('editionName', { period: found ? periodLabel(found, lang) : period, n: number });
}
