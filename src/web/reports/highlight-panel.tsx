import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { Asked } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

/** What is worth a sentence in this period, each with the way to its record. */
export function HighlightPanel({ period }: { readonly period: string }) {
  const { lang } = useLanguage();
  const { registry } = useDomain();
  const s = useWords(deskWords);
  const found = useQuery({
    queryKey: ['reports', 'highlights', period],
    queryFn: ({ signal }) => call('listHighlights', { query: { period } }, { signal }),
  });
  return (
    <Asked query={found}>
      {({ highlights }) =>
        highlights.length === 0 ? (
          <p className="panel-hint">{s('noHighlights')}</p>
        ) : (
          <ul className="comment-list">
            {highlights.map(({ type, record, title, on, sentence, by }) => {
              const bundle = registry.findType(type);
              return (
                <li key={record} className="comment-thread">
                  <p className="remark-text">{sentence}</p>
                  <p className="remark-head">
                    {on} · {by}
                  </p>
                  <p className="comment-about">
                    {bundle && labelOf(type, bundle.type, lang)}{' '}
                    <Link to={addresses.record(type, record)}>{title || record}</Link>
                  </p>
                </li>
              );
            })}
          </ul>
        )
      }
    </Asked>
  );
}
