import { ApartmentOutlined, DashboardOutlined, EyeOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { useDomain } from '../domain.tsx';
import { useMe } from '../session.tsx';
import { supervisionWords } from '../supervision/supervision-words.ts';
import { useWords } from '../use-words.ts';
import { unitsSeen } from './reads-office.ts';
import { unitWords } from './unit-words.ts';

/** The pages that look at several kinds of business at once, as far as the person may see them. */
export function OverviewNav() {
  const me = useMe();
  const { registry } = useDomain();
  const s = useWords(unitWords);
  const say = useWords(supervisionWords);
  const { w } = useLanguage();
  const seen = unitsSeen(registry, me);
  const supervises = me.duties.includes('supervision');
  const leads = supervises || me.duties.includes('reports') || me.duties.includes('figures');
  if (seen === 'none' && !leads) return null;
  return (
    <div className="pack">
      <ul>
        {leads && (
          <li>
            <NavLink to={addresses.cockpit}>
              <DashboardOutlined aria-hidden /> {w('cockpit')}
            </NavLink>
          </li>
        )}
        {seen !== 'none' && (
          <li>
            <NavLink to={addresses.unit()}>
              <ApartmentOutlined aria-hidden /> {s(seen === 'own' ? 'own' : 'ofUnits')}
            </NavLink>
          </li>
        )}
        {supervises && (
          <li>
            <NavLink to={addresses.supervision}>
              <EyeOutlined aria-hidden /> {say('title')}
            </NavLink>
          </li>
        )}
      </ul>
    </div>
  );
}
