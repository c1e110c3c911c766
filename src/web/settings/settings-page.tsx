import { PrinterOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** The frame of a page of settings: what it is, what it is for, and what may be done. */
export function SettingsPage(props: {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, lead, actions, children } = props;
  const { lang, w } = useLanguage();
  const { office } = useMe();
  usePageTitle(title);
  return (
    <div className="page settings-page">
      <div className="page-head">
        <h1>{title}</h1>
        <div className="page-actions">
          {actions}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
            {w('print')}
          </Button>
        </div>
      </div>
      <p className="print-only">{lang === 'zh' ? office.name : office.en}</p>
      <p className="settings-lead">{lead}</p>
      {children}
    </div>
  );
}

/** What was asked for, or that it is on its way, or why it did not come. */
export function Asked<T>(props: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { query, children } = props;
  const { lang, w } = useLanguage();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <Notice title={w('loading')} />;
  return (
    <Notice title={problemText(query.error, lang)}>
      <Button onClick={() => void query.refetch()}>{w('retry')}</Button>
    </Notice>
  );
}
