import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { narrow, useMedia } from '../../ui/use-media.ts';
import { adminPagesOf } from '../admin/admin-pages.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { useLanguage } from '../language.tsx';
import { may, useMe } from '../session.tsx';
import { Watermark } from '../watermark/watermark.tsx';
import { Banners } from './banners.tsx';
import { NotFound } from './not-found.tsx';
import { SideNav } from './side-nav.tsx';
import { NavDrawer } from './nav-drawer.tsx';
import { TopBar } from './top-bar.tsx';

const ListPage = lazy(() => import('../list/list-page.tsx').then((m) => ({ default: m.ListPage })));
const FormPage = lazy(() => import('../form/form-page.tsx').then((m) => ({ default: m.FormPage })));
const DetailPage = lazy(() => import('../detail/detail-page.tsx').then((m) => ({ default: m.DetailPage })));
const FiguresPage = lazy(() =>
  import('../figures/figures-page.tsx').then((m) => ({ default: m.FiguresPage })),
);
const WorkPage = lazy(() => import('../work/work-page.tsx').then((m) => ({ default: m.WorkPage })));
const CheckInPage = lazy(() =>
  import('../check-in/check-in-page.tsx').then((m) => ({ default: m.CheckInPage })),
);
const ReadingPage = lazy(() =>
  import('../reading/reading-page.tsx').then((m) => ({ default: m.ReadingPage })),
);
const CheckPage = lazy(() => import('../check/check-page.tsx').then((m) => ({ default: m.CheckPage })));
const ImportPage = lazy(() => import('../exchange/import-page.tsx').then((m) => ({ default: m.ImportPage })));
const FigureDrawer = lazy(() =>
  import('../figures/figure-drawer.tsx').then((m) => ({ default: m.FigureDrawer })),
);

const SettingsRoutes = lazy(() =>
  import('../settings/settings-routes.tsx').then((m) => ({ default: m.SettingsRoutes })),
);
const AccountPage = lazy(() =>
  import('../account/account-page.tsx').then((m) => ({ default: m.AccountPage })),
);
const AdminRoutes = lazy(() => import('../admin/admin-routes.tsx').then((m) => ({ default: m.AdminRoutes })));
const DossierPage = lazy(() =>
  import('../dossier/dossier-page.tsx').then((m) => ({ default: m.DossierPage })),
);
const UnitPage = lazy(() => import('../unit/unit-page.tsx').then((m) => ({ default: m.UnitPage })));
const CollectionPage = lazy(() =>
  import('../collection/collection-page.tsx').then((m) => ({ default: m.CollectionPage })),
);
const HandingUpPage = lazy(() =>
  import('../handing-up/handing-up-page.tsx').then((m) => ({ default: m.HandingUpPage })),
);
const DictionaryPage = lazy(() =>
  import('../dictionary/dictionary-page.tsx').then((m) => ({ default: m.DictionaryPage })),
);
const SupervisionPage = lazy(() =>
  import('../supervision/supervision-page.tsx').then((m) => ({ default: m.SupervisionPage })),
);
const WorkbenchPage = lazy(() =>
  import('../reports/workbench-page.tsx').then((m) => ({ default: m.WorkbenchPage })),
);
const EditionPage = lazy(() =>
  import('../reports/edition-page.tsx').then((m) => ({ default: m.EditionPage })),
);
const CockpitScreen = lazy(() =>
  import('../cockpit/cockpit-page.tsx').then((m) => ({ default: m.CockpitScreen })),
);
const ExplorePage = lazy(() =>
  import('../explore/explore-page.tsx').then((m) => ({ default: m.ExplorePage })),
);
const RulesPage = lazy(() => import('../rules/rules-page.tsx').then((m) => ({ default: m.RulesPage })));

/** The frame around every page: bar, navigation, and what the person should know about the connection. */
export function Shell() {
  const { w } = useLanguage();
  const slim = useMedia(narrow);
  const { pathname } = useLocation();
  const [drawer, setDrawer] = useState<string>();
  // The drawer belongs to the page on which it was opened.
  const open = slim && drawer === pathname;
  // The records behind a figure open over the figures, which stay as they are.
  const place = pathname.startsWith('/figures') ? '/figures' : pathname;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) {
      window.scrollTo(0, 0);
      // Whoever works by keyboard or ear starts at the new page.
      document.getElementById('content')?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [place]);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {w('skipToContent')}
      </a>
      <TopBar onOpenNav={slim ? () => setDrawer(pathname) : undefined} />
      <Banners />
      <div className="shell-body">
        {!slim && <SideNav />}
        {open && <NavDrawer onClose={() => setDrawer(undefined)} />}
        <main id="content" tabIndex={-1}>
          <ErrorBoundary key={place}>
            <Suspense fallback={<Notice title={w('loading')} />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Watermark />
    </div>
  );
}

function Pages() {
  return (
    <Routes>
      <Route index element={<Start />} />
      <Route path="records/:type" element={<ListPage />} />
      <Route path="records/:type/new" element={<FormPage />} />
      <Route path="records/:type/import" element={<ImportPage />} />
      <Route path="records/:type/:id" element={<DetailPage />} />
      <Route path="records/:type/:id/dossier" element={<DossierPage />} />
      <Route path="records/:type/:id/edit" element={<FormPage />} />
      <Route path="figures" element={<FiguresPage />}>
        <Route path=":indicator" element={<FigureDrawer />} />
      </Route>
      <Route path="cockpit" element={<CockpitScreen />} />
      <Route path="explore" element={<ExplorePage />} />
      <Route path="work" element={<WorkPage />} />
      <Route path="unit" element={<UnitPage />} />
      <Route path="unit/:id" element={<UnitPage />} />
      <Route path="collection" element={<CollectionPage />} />
      <Route path="handing-up" element={<HandingUpPage />} />
      <Route path="dictionary" element={<DictionaryPage />} />
      <Route path="supervision" element={<SupervisionPage />} />
      <Route path="check-in/:id" element={<CheckInPage />} />
      <Route path="reports" element={<WorkbenchPage />} />
      <Route path="reports/editions/:id" element={<EditionPage />} />
      <Route path="reading" element={<ReadingPage />} />
      <Route path="check" element={<CheckPage />} />
      <Route path="settings/*" element={<SettingsRoutes />} />
      <Route path="rules" element={<RulesPage />} />
      <Route path="account" element={<AccountPage />} />
      <Route path="admin/*" element={<AdminRoutes />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

// Whoever has a part in decisions begins with what waits for them, everybody else with their first business.
function Start() {
  const me = useMe();
  const { registry } = useDomain();
  const decides = registry.types.some(
    ({ type, procedure }) =>
      procedure !== undefined && may(me, type.name, 'read') && may(me, type.name, 'act'),
  );
  if (decides) return <Navigate replace to={addresses.work} />;
  const [admin] = adminPagesOf(me);
  if (
    admin !== undefined &&
    me.roles.length > 0 &&
    !registry.types.some(({ type }) => may(me, type.name, 'read'))
  )
    return <Navigate replace to={addresses.admin(admin)} />;
  const first = registry.types.find(({ type }) => may(me, type.name, 'read'));
  return <Navigate replace to={first ? addresses.list(first.type.name) : addresses.figures()} />;
}
