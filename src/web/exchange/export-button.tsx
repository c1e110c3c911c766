import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover, Tooltip } from 'antd';
import { useState } from 'react';
import { endpoints, fillPath, queryString } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import { isNarrowed, writeListState, type ListState } from '../list/list-state.ts';
import { may, useMe } from '../session.tsx';
import { useDownload } from './use-download.ts';

/** Takes the list out as a workbook, after saying how much of it and under which conditions. */
export function ExportButton(props: {
  readonly type: string;
  readonly state: ListState;
  readonly total: { readonly count: number; readonly atLeast: boolean } | null | undefined;
}) {
  const { type, state, total } = props;
  const { w } = useLanguage();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const get = useDownload();
  const allowed = me.mayExport && may(me, type, 'export');
  const reason = !allowed ? w('exportForbidden') : total?.count === 0 ? w('exportNothing') : undefined;
  const { size: _size, page: _page, ...query } = writeListState(state);
  const path = fillPath(endpoints.exportList.replace(/^GET /, ''), { type }) + queryString(query);
  const button = (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      disabled={reason !== undefined}
      aria-haspopup="dialog"
      aria-expanded={open}
    >
      {w('exportAction')}
    </Button>
  );
  if (reason !== undefined)
    return (
      <Tooltip title={reason} trigger={['hover', 'focus']}>
        <span
          className="disabled-action"
          role="group"
          tabIndex={0}
          aria-label={`${w('exportAction')}${w('colon')}${reason}`}
        >
          {button}
        </span>
      </Tooltip>
    );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      title={w('exportTitle')}
      content={
        <div className="export-choice">
          <p>
            <strong>
              {total ? w(total.atLeast ? 'exportCountMore' : 'exportCount', { n: total.count }) : ''}
            </strong>{' '}
            {w(isNarrowed(state) ? 'exportFiltered' : 'exportAll')}
          </p>
          <p className="help">{w('exportNoted')}</p>
          <Button
            type="primary"
            loading={get.isPending}
            onClick={() => get.mutate(path, { onSuccess: () => setOpen(false) })}
          >
            {get.isPending ? w('exporting') : w('exportNow')}
          </Button>
        </div>
      }
    >
      {button}
    </Popover>
  );
}
