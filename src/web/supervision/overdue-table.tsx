import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { Part } from './part.tsx';
import type { Supervision } from './supervision-page.tsx';
import { supervisionWords } from './supervision-words.ts';

/** Documents not given back and reports not handed in: the longest overdue first. */
export function OverdueTable({ overdue }: { readonly overdue: Supervision['overdue'] }) {
  const { lang, w } = useLanguage();
  const s = useWords(supervisionWords);
  const { registry } = useDomain();
  const heads = [s('matter'), s('kind'), s('unit'), s('due'), ''];
  const kind = (name: string) => {
    const type = registry.findType(name)?.type;
    return type ? labelOf(name, type, lang) : name;
  };
  return (
    <Part id="supervision-overdue" title={s('overdue')} heads={heads.slice(0, 4)} rows={overdue}>
      {(one) => (
        <tr key={one.id}>
          <th scope="row">
            <Link to={addresses.record(one.type, one.id)}>{one.title || w('untitled')}</Link>
          </th>
          <td data-label={heads[1]}>{kind(one.type)}</td>
          <td data-label={heads[2]}>{one.unit}</td>
          <td data-label={heads[3]}>
            {one.dueOn} <strong className="late-day">{s('lateDays', { n: one.daysLate })}</strong>
          </td>
        </tr>
      )}
    </Part>
  );
}
