import { Route, Routes } from 'react-router';
import { useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { adminPagesOf } from './admin-pages.ts';
import { AuditPage } from './audit/audit-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { PacksPage } from './packs/packs-page.tsx';
import { RetentionPage } from './retention/retention-page.tsx';
import { MessagesPage } from './messages/messages-page.tsx';
import { RolesPage } from './roles/roles-page.tsx';
import { SecurityPage } from './security/security-page.tsx';
import { TermsPage } from './terms/terms-page.tsx';
import { UnitsPage } from './units/units-page.tsx';
import { ResetsPage } from './users/resets-page.tsx';
import { UsersPage } from './users/users-page.tsx';

const elements = {
  users: <UsersPage />,
  resets: <ResetsPage />,
  units: <UnitsPage />,
  roles: <RolesPage />,
  security: <SecurityPage />,
  retention: <RetentionPage />,
  packs: <PacksPage />,
  terms: <TermsPage />,
  messages: <MessagesPage />,
  audit: <AuditPage />,
  health: <HealthPage />,
} as const;

/** The pages of the administration that the person has a part in; the others are not there. */
export function AdminRoutes() {
  const pages = adminPagesOf(useMe());
  return (
    <Routes>
      {pages.map((page) => (
        <Route key={page} path={page} element={elements[page]} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
