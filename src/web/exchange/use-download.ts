import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { download } from './download.ts';

/** Downloads a file and says what became of it. */
export function useDownload() {
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: download,
    onSuccess: (name) => void message.success(w('exported', { name })),
    onError: (error) => void message.error(problemText(error, lang), 8),
  });
}
