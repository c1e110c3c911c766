import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../shell/not-found.tsx';
import { AbsencesPage } from './absences/absences-page.tsx';

const CalendarPage = lazy(() =>
  import('./calendar/calendar-page.tsx').then((m) => ({ default: m.CalendarPage })),
);
const AuthorityPage = lazy(() =>
  import('./authority/authority-page.tsx').then((m) => ({ default: m.AuthorityPage })),
);
const ChainsPage = lazy(() => import('./chains/chains-page.tsx').then((m) => ({ default: m.ChainsPage })));

const MeasuresPage = lazy(() =>
  import('./measures/measures-page.tsx').then((m) => ({ default: m.MeasuresPage })),
);

/** The pages of what the office sets for itself. */
export function SettingsRoutes() {
  return (
    <Routes>
      <Route path="absences" element={<AbsencesPage />} />
      <Route path="calendar" element={<CalendarPage />} />
      <Route path="authority" element={<AuthorityPage />} />
      <Route path="chains" element={<ChainsPage />} />
      <Route path="measures" element={<MeasuresPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
