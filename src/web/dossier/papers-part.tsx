import { useQuery } from '@tanstack/react-query';
import type { Field, Values } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { useWords } from '../use-words.ts';
import { dossierWords } from './dossier-words.ts';

type Fields = Readonly<Record<string, Field>>;

/** The names of all files of a record, each under the entry that it belongs to. */
function filesOf(fields: Fields, values: Values, lang: Lang, above = ''): { label: string; ids: string[] }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const label = above + labelOf(name, field, lang);
    const value = values[name];
    if (field.kind.storage === 'files' && Array.isArray(value)) return [{ label, ids: value.map(String) }];
    const inner = field.kind.inner?.(field.options);
    if (!inner || !Array.isArray(value)) return [];
    return (value as readonly Values[]).flatMap((row, at) =>
      filesOf(inner, row, lang, `${label} ${at + 1} · `),
    );
  });
}

/** Which forms can be printed, and which files lie with the record. */
export function PapersPart({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { lang } = useLanguage();
  const s = useWords(dossierWords);
  const { record, files } = page;
  const { type, id, version } = record;
  const forms = useQuery({
    queryKey: ['forms', type, id, version],
    queryFn: ({ signal }) => call('listForms', { params: { type, id } }, { signal }),
  });
  const offered = forms.data?.forms ?? [];
  const lying = filesOf(bundle.type.fields, record.values, lang);
  return (
    <>
      <h3>{s('forms')}</h3>
      {offered.length === 0 && <p className="soft">{s('none')}</p>}
      <ol className="paper-list">
        {offered.map((form) => (
          <li key={form.name}>{labelOf(form.name, form, lang)}</li>
        ))}
      </ol>
      <h3>{s('files')}</h3>
      {lying.length === 0 && <p className="soft">{s('none')}</p>}
      <ol className="paper-list">
        {lying.flatMap(({ label, ids }) =>
          ids.map((file) => (
            <li key={file}>
              {label}：{files[file]?.name ?? '—'}
            </li>
          )),
        )}
      </ol>
    </>
  );
}
