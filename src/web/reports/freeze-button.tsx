import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { reportWords } from './report-words.ts';

/** 定稿: asks once, then opens the edition. */
export function FreezeButton({ report, period }: { readonly report: string; readonly period: string }) {
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const freeze = useMutation({
    mutationFn: () => call('freezeReport', { params: { report }, body: { period } }),
    onSuccess: async ({ id, number }) => {
      void message.success(s('frozen', { n: number }));
      await queries.invalidateQueries({ queryKey: ['reports', 'all'] });
      void navigate(addresses.edition(id));
    },
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
  return (
    <Popconfirm
      title={s('freeze')}
      description={<div className="freeze-words">{s('freezeSure')}</div>}
      okText={s('freeze')}
      cancelText={s('cancel')}
      onConfirm={() => freeze.mutate()}
    >
      <Button type="primary" loading={freeze.isPending}>
        {s('freeze')}
      </Button>
    </Popconfirm>
  );
}
