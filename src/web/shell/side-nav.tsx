import {
  BarChartOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  InboxOutlined,
  LineChartOutlined,
  ReadOutlined,
} from '@ant-design/icons';
import { NavLink } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { may, useMe } from '../session.tsx';
import { useHasWork, useWorkCounts } from '../work/use-work.ts';
import { countText } from '../work/work-views.ts';
import { AdminNav } from '../admin/admin-nav.tsx';
import { OverviewNav } from '../unit/overview-nav.tsx';
import { SettingsNav } from '../settings/settings-nav.tsx';

/** The kinds of business by pack, as far as the person may read them, and the figures. */
export function SideNav() {
  const { lang, w } = useLanguage();
  const { registry, packs } = useDomain();
  const me = useMe();
  const hasWork = useHasWork();
  const todo = useWorkCounts(hasWork).data?.counts.todo;
  const readable = registry.types.filter(({ type }) => may(me, type.name, 'read'));
  const known = Object.keys(packs);
  const names = [...known, ...readable.map(({ type }) => type.pack).filter((pack) => !known.includes(pack))];
  return (
    <nav className="side-nav" aria-label={w('mainNav')}>
      {hasWork && (
        <div className="pack">
          <ul>
            <li>
              <NavLink to={addresses.work}>
                <InboxOutlined aria-hidden /> {w('work')}
                {todo !== undefined && todo > 0 && (
                  <span className="count" title={w('todo')}>
                    {countText(todo)}
                  </span>
                )}
              </NavLink>
            </li>
          </ul>
        </div>
      )}
      <OverviewNav />
      {[...new Set(names)].map((name) => {
        const types = readable.filter(({ type }) => type.pack === name);
        if (types.length === 0) return null;
        return (
          <div key={name} className="pack">
            <h2 id={`pack-${name}`}>{labelOf(name, packs[name] ?? { label: name }, lang)}</h2>
            <ul aria-labelledby={`pack-${name}`}>
              {types.map(({ type }) => (
                <li key={type.name}>
                  <NavLink to={addresses.list(type.name)}>{labelOf(type.name, type, lang)}</NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <div className="pack">
        <ul>
          {readable.length > 0 && (
            <li>
              <NavLink to={addresses.figures()}>
                <BarChartOutlined aria-hidden /> {w('figures')}
              </NavLink>
            </li>
          )}
          {readable.length > 0 && (
            <li>
              <NavLink to={addresses.explore}>
                <LineChartOutlined aria-hidden /> {w('explore')}
              </NavLink>
            </li>
          )}
          {me.duties.includes('reports') && (
            <li>
              <NavLink to={addresses.reports()}>
                <FileTextOutlined aria-hidden /> {w('reports')}
              </NavLink>
            </li>
          )}
          {may(me, 'baseline', 'read') && (
            <li>
              <NavLink to={addresses.reading}>
                <ReadOutlined aria-hidden /> {w('reading')}
              </NavLink>
            </li>
          )}
          {may(me, 'baseline', 'read') && (
            <li>
              <NavLink to={addresses.check}>
                <FileSearchOutlined aria-hidden /> {w('check')}
              </NavLink>
            </li>
          )}
        </ul>
      </div>
      <SettingsNav />
      <AdminNav />
    </nav>
  );
}
