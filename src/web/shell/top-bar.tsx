import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { JobTray } from '../exchange/job-tray.tsx';
import { GlobalSearch } from './global-search.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useHasWork } from '../work/use-work.ts';
import { MessageBell } from './message-bell.tsx';
import { UserMenu } from './user-menu.tsx';

/** Whose system this is, the search over everything, the language and the person. */
export function TopBar({ onOpenNav }: { readonly onOpenNav: (() => void) | undefined }) {
  const { lang, w } = useLanguage();
  const { office, rights } = useMe();
  // An administrator reads no record: a search would only ever find nothing.
  const reads = Object.values(rights).some((held) => held.includes('read'));
  const hasWork = useHasWork();
  return (
    <header className="top-bar">
      {onOpenNav && (
        <Button
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={w('openNav')}
          aria-haspopup="dialog"
          onClick={onOpenNav}
        />
      )}
      <Link to="/" className="brand">
        {w('product')}
      </Link>
      <span className="office-name">{lang === 'zh' ? office.name : office.en}</span>
      {reads && <GlobalSearch />}
      <div className="top-end">
        <JobTray />
        {hasWork && <MessageBell />}
        <LanguageSwitch />
        <UserMenu />
      </div>
    </header>
  );
}
