import { NavLink } from 'react-router';
import { addresses } from '../addresses.ts';
import { useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { adminPagesOf } from './admin-pages.ts';
import { adminNavWords } from './nav-words.ts';

/** The administration in the navigation, as far as somebody has a part in it. */
export function AdminNav() {
  const s = useWords(adminNavWords);
  const pages = adminPagesOf(useMe());
  if (pages.length === 0) return null;
  return (
    <div className="pack">
      <h2 id="pack-admin">{s('group')}</h2>
      <ul aria-labelledby="pack-admin">
        {pages.map((page) => (
          <li key={page}>
            <NavLink to={addresses.admin(page)}>{s(page)}</NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
