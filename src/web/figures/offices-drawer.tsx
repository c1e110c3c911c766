import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { figureText } from './figure-words.ts';
import { usualPeriod } from './period-choice.ts';

/** What each office brings to a figure of several; the own part opens its records, the others stop here. */
export function OfficesDrawer() {
  const { indicator = '' } = useParams();
  const [search] = useSearchParams();
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const period = findPeriod(search.get('period')) ?? findPeriod(usualPeriod(me.today));
  const name = period?.name ?? '';
  const asked = useQuery({
    queryKey: ['figures', name, 'lastYear', 'below'],
    queryFn: ({ signal }) => call('listFigures', { query: { period: name, scope: 'below' } }, { signal }),
  });
  const line = asked.data?.figures.find((one) => one.indicator === indicator);
  const label = line ? (lang === 'zh' ? line.label : line.en) : indicator;
  const title = `${label}${period ? ` · ${periodLabel(period, lang)}` : ''}`;
  usePageTitle(title);
  const own = asked.data?.below?.offices.find(({ state }) => state === 'own')?.id;
  return (
    <Drawer
      open
      title={title}
      size={760}
      onClose={() => void navigate(`${addresses.figures(name)}&scope=below`)}
      closable={{ 'aria-label': w('close') }}
      className="figure-drawer"
    >
      {line && <p className="definition">{line.definition}</p>}
      {asked.isError && <Notice title={problemText(asked.error, lang)} />}
      {asked.isPending && <Notice title={w('loading')} />}
      {asked.data && !line && <Notice title={w('noParts')} />}
      {line && (
        <>
          <table className="behind">
            <caption>{w('partsOfOffices')}</caption>
            <thead>
              <tr>
                <th scope="col">{w('officeName')}</th>
                <th scope="col" className="right">
                  {w('value')}（{line.unit}）
                </th>
                <th scope="col" className="right">
                  {w('lastYear')}
                </th>
              </tr>
            </thead>
            <tbody>
              {(line.parts ?? []).map((part) => (
                <tr key={part.office}>
                  <th scope="row">
                    {part.office === own ? (
                      <Link to={addresses.figure(indicator, name, name)}>{part.name}</Link>
                    ) : (
                      part.name
                    )}
                  </th>
                  <td className="right figure">{figureText(part.value)}</td>
                  <td className="right figure">{part.previous === null ? '—' : figureText(part.previous)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{line.formula ? label : w('sum')}</th>
                <td className="right figure">{figureText(line.value)}</td>
                <td className="right figure">{line.previous === null ? '—' : figureText(line.previous)}</td>
              </tr>
            </tfoot>
          </table>
          <p className="help">{w('officesStop')}</p>
        </>
      )}
    </Drawer>
  );
}
