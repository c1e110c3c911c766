import { DownOutlined, FileWordOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { labelOf } from '../../model/label.ts';
import { call } from '../client.ts';
import { endpoints, fillPath } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import type { WutongRecord } from '../records.ts';

/** The official forms that may be printed from a record as it stands now. */
export function FormsMenu({ record }: { readonly record: WutongRecord }) {
  const { lang, w } = useLanguage();
  const { type, id, version } = record;
  const forms = useQuery({
    queryKey: ['forms', type, id, version],
    // An office whose server has none of them shows none.
    queryFn: ({ signal }) =>
      call('listForms', { params: { type, id } }, { signal }).catch(() => ({ forms: [] })),
  });
  const offered = forms.data?.forms ?? [];
  if (offered.length === 0) return null;
  const path = endpoints.printForm.replace('GET ', '');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: offered.map((form) => ({
          key: form.name,
          label: <a href={fillPath(path, { type, id, form: form.name })}>{labelOf(form.name, form, lang)}</a>,
        })),
      }}
    >
      <Button icon={<FileWordOutlined aria-hidden />} aria-haspopup="menu">
        {w('forms')} <DownOutlined aria-hidden className="small-icon" />
      </Button>
    </Dropdown>
  );
}
