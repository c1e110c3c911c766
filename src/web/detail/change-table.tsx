import { useLanguage } from '../language.tsx';
import type { ToldChange } from './history-words.ts';

/** What was changed, before and after in words; `initial` where nothing stood before. */
export function ChangeTable({
  changes,
  initial = false,
}: {
  readonly changes: readonly ToldChange[];
  readonly initial?: boolean;
}) {
  return (
    <table className="changes">
      <tbody>
        {changes.map((change, at) => (
          <Change key={at} change={change} initial={initial} />
        ))}
      </tbody>
    </table>
  );
}

function Change({ change, initial }: { readonly change: ToldChange; readonly initial: boolean }) {
  const { w } = useLanguage();
  const { label, before, after, note } = change;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {note ?? (
          <>
            {!initial && before !== undefined && <del>{before}</del>}
            {!initial && before !== undefined && <span aria-hidden> → </span>}
            {after === undefined ? <span>{w('emptyValue')}</span> : <ins>{after}</ins>}
          </>
        )}
      </td>
    </tr>
  );
}
