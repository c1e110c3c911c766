import { FileWordOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { labelOf } from '../../model/label.ts';
import type { ListForm } from '../../model/list-form.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { endpoints, fillPath, queryString } from '../endpoints.ts';
import { download } from '../exchange/download.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { writeListState, type ListState } from './list-state.ts';

/** The forms that are printed from a list as it is narrowed; what reminds of a deadline reminds inside too. */
export function ListForms({ bundle, state }: { readonly bundle: TypeBundle; readonly state: ListState }) {
  const { type, listForms } = bundle;
  const me = useMe();
  if (!may(me, type.name, 'act')) return null;
  return listForms.map((form) => <PrintButton key={form.name} form={form} type={type.name} state={state} />);
}

function PrintButton(props: { readonly form: ListForm; readonly type: string; readonly state: ListState }) {
  const { form, type, state } = props;
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const { size: _size, page: _page, ...query } = writeListState(state);
  const params = { type, form: form.name };
  const print = useMutation({
    mutationFn: async () => {
      const path = fillPath(endpoints.printList.replace('GET ', ''), params);
      const name = await download(path + queryString(query));
      const told = form.reminds ? await call('remindOfList', { params, query }) : { reminded: 0 };
      return { name, ...told };
    },
    onSuccess: ({ name, reminded }) =>
      void message.success(w(reminded > 0 ? 'printedAndReminded' : 'exported', { name, n: reminded })),
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
  return (
    <Button
      icon={<FileWordOutlined aria-hidden />}
      loading={print.isPending}
      title={form.reminds ? w('printRemindsHint') : undefined}
      onClick={() => print.mutate()}
    >
      {labelOf(form.name, form, lang)}
    </Button>
  );
}
