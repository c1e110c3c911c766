import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../process/day-words.ts';
import { useWords } from '../use-words.ts';
import { Part } from './part.tsx';
import type { Supervision } from './supervision-page.tsx';
import { supervisionWords } from './supervision-words.ts';

/** Which rules were let pass: for which matter, on which clause, why, and by whom. */
export function WaiverTable({ waivers }: { readonly waivers: Supervision['waivers'] }) {
  const { lang, w } = useLanguage();
  const s = useWords(supervisionWords);
  const heads = [s('matter'), s('rule'), s('reason'), s('granted')];
  return (
    <Part id="supervision-waivers" title={s('waivers')} heads={heads} rows={waivers}>
      {(one) => (
        <tr key={`${one.record.id} ${one.rule} ${one.decidedAt} ${one.reason}`}>
          <th scope="row">
            <Link to={addresses.record(one.type, one.record.id)}>{one.record.title || w('untitled')}</Link>
            <span className="work-unit">{one.unit}</span>
          </th>
          <td data-label={heads[1]}>
            {one.rule} {one.label[lang]}
            {one.clause !== '' && <span className="work-unit">{one.clause}</span>}
          </td>
          <td data-label={heads[2]}>
            {one.reason}
            {one.answer !== '' && <span className="work-unit">{s('answer', { words: one.answer })}</span>}
          </td>
          <td data-label={heads[3]}>{s('grantedBy', { who: one.decidedBy, day: dayOf(one.decidedAt) })}</td>
        </tr>
      )}
    </Part>
  );
}
