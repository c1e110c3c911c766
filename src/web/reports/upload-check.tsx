import { FileSearchOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { CallOutput } from '../client.ts';
import { FileDrop } from '../file-drop.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { reportWords } from './report-words.ts';
import { sendFile } from '../send-file.ts';

const ways = { control: 'byControl', bookmark: 'byBookmark', place: 'byPlace' } as const;
const verdicts = {
  same: 'same',
  rounded: 'rounded',
  differs: 'differs',
  turned: 'turnedShort',
  gone: 'gone',
} as const;

/** An edited file against the edition: which figures say something else, and how each of them was found. */
export function UploadCheck({ edition }: { readonly edition: string }) {
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const check = useMutation({
    mutationFn: (file: File) => sendFile('compareUpload', file, { params: { id: edition } }),
  });
  return (
    <section className="upload-check no-print">
      <FileDrop
        accept=".docx,.doc,.pdf,.txt,.html,.md"
        icon={<FileSearchOutlined />}
        title={check.isPending ? s('uploading') : s('upload')}
        hint={s('uploadHint')}
        label={s('upload')}
        busy={check.isPending}
        onFiles={([file]) => file && check.mutate(file)}
      />
      {check.isError && (
        <p className="banner warn" role="alert">
          {problemText(check.error, lang)}
        </p>
      )}
      {check.data && <Compared compared={check.data} />}
    </section>
  );
}

function Compared({ compared }: { readonly compared: CallOutput<'compareUpload'> }) {
  const s = useWords(reportWords);
  const { name, figures } = compared;
  const shown = figures.filter(({ verdict }) => verdict !== 'same');
  const bad = shown.filter(({ verdict }) => verdict !== 'rounded').length;
  return (
    <div role="status">
      <p className={bad > 0 ? 'banner bad' : 'banner'}>
        {bad > 0
          ? s('uploaded', { name, n: figures.length, bad })
          : s('allAgree', { name, n: figures.length })}
      </p>
      {shown.length > 0 && (
        <div className="table-scroll">
          <table className="report-table">
            <thead>
              <tr>
                <th>{s('figure')}</th>
                <th>{s('then')}</th>
                <th>{s('now')}</th>
                <th>{s('verdict')}</th>
                <th>{s('foundBy')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ figure, label, block, then, now, by, verdict }, i) => (
                <tr key={`${figure} ${i}`} className={`verdict-${verdict}`}>
                  <th>
                    <a href={`#block-${block}`}>{label}</a>
                  </th>
                  <td>{then}</td>
                  <td>{now ?? '—'}</td>
                  <td>{s(verdicts[verdict])}</td>
                  <td>{by === null ? '—' : s(ways[by])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
