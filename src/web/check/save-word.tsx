import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { giveFile } from '../give-file.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { sendForFile } from '../send-file.ts';
import { changesBetween } from './changes-between.ts';

/** Gives the person's own Word file back with the accepted corrections as revisions. */
export function SaveWord(props: { readonly file: File; readonly before: string; readonly after: string }) {
  const { file, before, after } = props;
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: async () => {
      const changes = changesBetween(before, after);
      const answer = await sendForFile('reviseDraft', file, { changes: JSON.stringify(changes) });
      return { ...answer, changes };
    },
    onSuccess: ({ content, headers, changes }) => {
      const left = Number(headers.get('x-wutong-left') ?? 0);
      giveFile(w('correctedWord', { name: file.name.replace(/\.[^.]+$/, '') }), content);
      if (left > 0) void message.warning(w('savedWordLeft', { n: left }), 8);
      else void message.success(w('savedWord', { n: changes.length }));
    },
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
  return (
    <Button disabled={before === after} loading={save.isPending} onClick={() => save.mutate()}>
      {w('saveWord')}
    </Button>
  );
}
