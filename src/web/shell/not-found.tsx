import { Notice } from '../../ui/notice.tsx';
import { Link } from 'react-router';
import { useLanguage } from '../language.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** An address that leads nowhere. */
export function NotFound({ title }: { readonly title?: string }) {
  const { w } = useLanguage();
  const shown = title ?? w('pageNotFound');
  usePageTitle(shown);
  return (
    <Notice alone title={shown} hint={w('pageNotFoundHint')}>
      <Link to="/">{w('toStart')}</Link>
    </Notice>
  );
}
