import { useQuery } from '@tanstack/react-query';
import { labelOf } from '../../model/label.ts';
import { listedPointers, type TypeBundle } from '../../model/record-type.ts';
import { targetOf } from '../../model/registry.ts';
import { call } from '../client.ts';
import { PointingRecords } from '../detail/pointing-records.tsx';
import { RecordFacts } from '../detail/record-facts.tsx';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useWords } from '../use-words.ts';
import { dossierWords } from './dossier-words.ts';
import { may, useMe } from '../session.tsx';

/** What points to the record: a line of each, and some kinds whole, as far as the person may read them. */
export function RelatedPart(props: {
  readonly type: string;
  readonly id: string;
  readonly whole: readonly string[];
}) {
  const { type, id, whole } = props;
  const { registry } = useDomain();
  const me = useMe();
  const s = useWords(dossierWords);
  const bundles = whole.flatMap((name) => registry.findType(name) ?? []);
  return (
    <div className="dossier-related" data-none={s('none')}>
      <PointingRecords type={type} id={id} />
      {bundles
        .filter((bundle) => may(me, bundle.type.name, 'read'))
        .flatMap((bundle) =>
          listedPointers(bundle.type)
            .filter((field) => targetOf(bundle.type, field) === type)
            .map((field) => (
              <WholeRecords key={`${bundle.type.name}.${field}`} bundle={bundle} field={field} id={id} />
            )),
        )}
    </div>
  );
}

function WholeRecords(props: { readonly bundle: TypeBundle; readonly field: string; readonly id: string }) {
  const { bundle, field, id } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const found = useQuery({
    queryKey: ['list', type.name, 'dossier', field, id],
    queryFn: async ({ signal }) => {
      const query = { [`f.${field}.in`]: id };
      const { rows } = await call('listRecords', { params: { type: type.name }, query }, { signal });
      return Promise.all(
        rows.map((row) => call('getRecord', { params: { type: type.name, id: row.id } }, { signal })),
      );
    },
  });
  return (found.data ?? []).map((page) => (
    <section key={page.record.id} className="dossier-inner">
      <h3>
        {labelOf(type.name, type, lang)}
        {w('colon')}
        {String(page.record.values[type.title] ?? '') || w('untitled')}
      </h3>
      <RecordFacts bundle={bundle} page={page} />
    </section>
  ));
}
