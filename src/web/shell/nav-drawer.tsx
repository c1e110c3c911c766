import { Drawer } from 'antd';
import { useLanguage } from '../language.tsx';
import { SideNav } from './side-nav.tsx';

/** The navigation on screens that have no room for it beside the page. */
export function NavDrawer({ onClose }: { onClose(): void }) {
  const { w } = useLanguage();
  return (
    <Drawer
      open
      placement="left"
      size={272}
      title={w('product')}
      onClose={onClose}
      closable={{ 'aria-label': w('close') }}
      styles={{ body: { padding: 0 } }}
    >
      {/* A link to the page that is already open changes nothing; the drawer closes all the same. */}
      <div onClick={onClose}>
        <SideNav />
      </div>
    </Drawer>
  );
}
