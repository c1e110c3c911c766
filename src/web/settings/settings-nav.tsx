import { NavLink } from 'react-router';
import { navWords } from './nav-words.ts';
import { useWords } from './use-words.ts';

const pages = [
  ['/rules', 'rules'],
  ['/settings/authority', 'authority'],
  ['/settings/chains', 'chains'],
  ['/settings/absences', 'absences'],
  ['/settings/calendar', 'calendar'],
] as const;

/** What the office decides by. Everybody may look at it; the pages say who may change it. */
export function SettingsNav() {
  const s = useWords(navWords);
  return (
    <div className="pack">
      <h2 id="pack-settings">{s('group')}</h2>
      <ul aria-labelledby="pack-settings">
        {pages.map(([to, word]) => (
          <li key={to}>
            <NavLink to={to}>{s(word)}</NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
