import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { figureLabel } from '../../model/dictionary.ts';
import { formulaText, operandsOf, type Formula } from '../../model/formula.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { figureText } from './figure-words.ts';

/** What a figure is made of, each with its value of the same period; each opens what is behind it. */
export function MadeOf(props: { readonly formula: Formula; readonly period: string; readonly of: string }) {
  const { formula, period, of } = props;
  const { lang, w } = useLanguage();
  const { registry } = useDomain();
  const asked = useQuery({
    queryKey: ['figures', of],
    queryFn: ({ signal }) => call('listFigures', { query: { period: of } }, { signal }),
  });
  const lines = asked.data?.figures ?? [];
  const rows = [...operandsOf(formula), formula.name];
  return (
    <>
      <p className="made-of">{formulaText(formula, (name) => figureLabel(registry, name, lang))}</p>
      {asked.isError && <Notice title={problemText(asked.error, lang)} />}
      {asked.isPending && <Notice title={w('loading')} />}
      {asked.data && (
        <table className="behind">
          <caption>{w('madeOf')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('indicator')}</th>
              <th scope="col" className="right">
                {w('value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((name) => {
              const line = lines.find(({ indicator }) => indicator === name);
              const label = figureLabel(registry, name, lang);
              const isItself = name === formula.name;
              return (
                <tr key={name}>
                  <th scope="row">
                    {isItself ? label : <Link to={addresses.figure(name, period, of)}>{label}</Link>}
                  </th>
                  <td className={`right figure${isItself ? ' strong' : ''}`}>
                    {line ? `${figureText(line.value)} ${line.unit}` : '—'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
