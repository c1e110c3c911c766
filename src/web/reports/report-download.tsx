import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { endpoints, fillPath, queryString } from '../endpoints.ts';
import { useDownload } from '../exchange/use-download.ts';
import { useWords } from '../use-words.ts';
import { reportWords } from './report-words.ts';

const formats = [
  ['docx', 'word'],
  ['pdf', 'pdf'],
  ['html', 'page'],
  ['md', 'markdown'],
  ['json', 'data'],
] as const;

/** Takes a report out, as it stands or as it was made final. */
export function ReportDownload(props: {
  readonly of:
    | { readonly report: string; readonly period: string; readonly paper?: string }
    | { readonly edition: string };
}) {
  const { of } = props;
  const s = useWords(reportWords);
  const get = useDownload();
  const pathOf = (format: string): string =>
    'edition' in of
      ? fillPath(endpoints.printEdition.replace(/^GET /, ''), { id: of.edition }) + queryString({ format })
      : fillPath(endpoints.printReport.replace(/^GET /, ''), { report: of.report }) +
        queryString({ period: of.period, format, ...(of.paper === undefined ? {} : { paper: of.paper }) });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map(([key, word]) => ({ key, label: s(word) })),
        onClick: ({ key }) => get.mutate(pathOf(key)),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={get.isPending}>
        {s('download')}
      </Button>
    </Dropdown>
  );
}
