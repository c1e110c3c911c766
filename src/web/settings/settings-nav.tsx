import { NavLink } from 'react-router';
import { useDomain } from '../domain.tsx';
import { useMe } from '../session.tsx';
import { navWords } from './nav-words.ts';
import { useWords } from '../use-words.ts';

const pages = [
  ['/rules', 'rules'],
  ['/settings/authority', 'authority'],
  ['/settings/chains', 'chains'],
  ['/settings/absences', 'absences'],
  ['/settings/calendar', 'calendar'],
  ['/settings/measures', 'measures'],
] as const;

/** What the office decides by. Everybody may look at it; the pages say who may change it. */
export function SettingsNav() {
  const s = useWords(navWords);
  const { roles } = useMe();
  const { duties } = useDomain().registry;
  // Units learn of a suspension with their own request: the list is the office's business.
  const shown = pages.filter(
    ([, word]) =>
      word !== 'measures' || [...duties.proposals, ...duties.measures].some((role) => roles.includes(role)),
  );
  return (
    <div className="pack">
      <h2 id="pack-settings">{s('group')}</h2>
      <ul aria-labelledby="pack-settings">
        {shown.map(([to, word]) => (
          <li key={to}>
            <NavLink to={to}>{s(word)}</NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
