import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { listedPointers, type TypeBundle } from '../../model/record-type.ts';
import { targetOf } from '../../model/registry.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { queryString } from '../endpoints.ts';
import { useLanguage } from '../language.tsx';
import { RecordCell } from '../list/record-cell.tsx';
import { columnLabel } from '../list/list-columns.ts';
import { may, useMe } from '../session.tsx';

/** What other records point to this one: the loans of a document, the documents and the education of a delegation. */
export function PointingRecords({ type, id }: { readonly type: string; readonly id: string }) {
  const { registry } = useDomain();
  const me = useMe();
  return registry.types
    .filter((bundle) => may(me, bundle.type.name, 'read'))
    .flatMap((bundle) =>
      listedPointers(bundle.type)
        .filter((field) => targetOf(bundle.type, field) === type && bundle.type.list.filters.includes(field))
        .map((field) => <Pointing key={`${bundle.type.name}.${field}`} {...{ bundle, field, id }} />),
    );
}

const shown = 20;

function Pointing(props: { readonly bundle: TypeBundle; readonly field: string; readonly id: string }) {
  const { bundle, field, id } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const query = { [`f.${field}.in`]: id };
  const found = useQuery({
    queryKey: ['list', type.name, 'pointing', field, id],
    queryFn: ({ signal }) =>
      call('listRecords', { params: { type: type.name }, query: { ...query, total: '1' } }, { signal }),
  });
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  const columns = type.list.columns.filter((name) => name !== field && name !== type.title).slice(-5);
  const label = labelOf(type.name, type, lang);
  const more = (found.data?.total?.count ?? 0) > shown;
  return (
    <section className="facts-part pointing" aria-label={label}>
      <h2>
        <Link to={addresses.list(type.name, queryString(query))}>{label}</Link>
      </h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{columnLabel(type, type.title, lang)}</th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {columnLabel(type, name, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((record) => (
              <tr key={record.id}>
                <th scope="row">
                  <Link to={addresses.record(type.name, record.id)}>
                    {String(record.values[type.title] ?? '') || w('untitled')}
                  </Link>
                </th>
                {columns.map((name) => (
                  <td key={name} data-label={columnLabel(type, name, lang)}>
                    <RecordCell {...{ bundle, record }} column={name} titles={found.data?.titles ?? {}} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && (
        <p>
          <Link to={addresses.list(type.name, queryString(query))}>{w('pointingMore')}</Link>
        </p>
      )}
    </section>
  );
}
