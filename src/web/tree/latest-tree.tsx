import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { labelOf, type Labelled } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { levelsOf, type Tree } from '../../model/tree.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { RecordTree } from './record-tree.tsx';

/** Above the list of a type that stands in trees: the tree that was begun last, and the way to the others. */
export function LatestTree({ bundle, tree }: { readonly bundle: TypeBundle; readonly tree: Tree }) {
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const [root = ''] = levelsOf(tree, type.fields);
  const query = { [`f.${tree.level}.in`]: root, sort: '-createdAt' };
  const roots = useQuery({
    queryKey: ['list', type.name, 'roots'],
    queryFn: ({ signal }) => call('listRecords', { params: { type: type.name }, query }, { signal }),
  });
  const [latest, ...others] = roots.data?.rows ?? [];
  if (!latest) return null;
  const { choices = {} } = (type.fields[tree.level]?.options ?? {}) as {
    readonly choices?: Readonly<Record<string, Labelled>>;
  };
  const label = labelOf(root, choices[root] ?? { label: root }, lang);
  return (
    <>
      <RecordTree bundle={bundle} tree={tree} id={latest.id} isPage={false} />
      {others.length > 0 && (
        <p className="tree-others">
          {w('treeOthers', { level: label })}
          {w('colon')}
          {others.map((record, i) => (
            <span key={record.id}>
              {i > 0 && w('listComma')}
              <Link to={addresses.record(type.name, record.id)}>
                {String(record.values[type.title] ?? '') || w('untitled')}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
