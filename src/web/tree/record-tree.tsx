import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { labelOf, type Labelled } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { buildTree, levelsOf, type Tree } from '../../model/tree.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { TreeLine } from './tree-line.tsx';
import { closedAtFirst, treeMove, visibleRows } from './tree-rows.ts';

/** The whole tree in which a record stands; its own line is marked. */
export function RecordTree(props: {
  readonly bundle: TypeBundle;
  readonly tree: Tree;
  readonly id: string;
  /** The record is the page; otherwise the tree stands on a list. */
  readonly isPage: boolean;
}) {
  const { bundle, tree, id, isPage } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  // What somebody opened and closed; until then what is closed at first.
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [focus, setFocus] = useState(id);
  const page = useQuery({
    queryKey: ['list', type.name, 'tree', id],
    queryFn: ({ signal }) => call('getTree', { params: { type: type.name, id } }, { signal }),
  });
  const levels = useMemo(() => levelsOf(tree, type.fields), [tree, type]);
  const nodes = useMemo(
    () => buildTree(tree, levels, page.data?.rows ?? [], me.today),
    [tree, levels, page.data, me.today],
  );
  const closed = useMemo(() => chosen ?? closedAtFirst(nodes, id), [chosen, nodes, id]);
  const rows = useMemo(() => visibleRows(nodes, closed), [nodes, closed]);
  if (page.isError)
    return (
      <Notice title={problemText(page.error, lang)}>
        <Button onClick={() => void page.refetch()}>{w('retry')}</Button>
      </Notice>
    );
  if (!page.data) return <Notice title={w('loading')} />;
  const at = rows.some(({ node }) => node.record.id === focus) ? focus : (rows[0]?.node.record.id ?? '');
  const toggle = (one: string, shut: boolean) =>
    setChosen(new Set(shut ? [...closed, one] : [...closed].filter((other) => other !== one)));
  const enter = (one: string) => void navigate(addresses.record(type.name, one));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = treeMove(rows, closed, at, event.key);
    if (!move) return;
    event.preventDefault();
    if (move.open !== undefined) toggle(move.open, false);
    if (move.close !== undefined) toggle(move.close, true);
    if (move.enter !== undefined) enter(move.enter);
    if (move.focus !== undefined) {
      setFocus(move.focus);
      document.getElementById(`tree.${move.focus}`)?.focus();
    }
  };
  const current = page.data.rows.find((record) => record.id === id);
  const below = current && levels[levels.indexOf(String(current.values[tree.level])) + 1];
  const { choices = {} } = (type.fields[tree.level]?.options ?? {}) as {
    readonly choices?: Readonly<Record<string, Labelled>>;
  };
  const belowLabel =
    below === undefined ? undefined : labelOf(below, choices[below] ?? { label: below }, lang);
  return (
    <section className="tree-part" aria-labelledby="tree-title">
      <div className="part-head">
        <h2 id="tree-title">{w('tree')}</h2>
        {belowLabel !== undefined && may(me, type.name, 'create') && (
          <Link className="tree-add" to={addresses.below(type.name, id)}>
            {w(isPage ? 'treeAdd' : 'treeAddBelow', {
              level: belowLabel,
              title: String(current?.values[type.title] ?? ''),
            })}
          </Link>
        )}
      </div>
      <div className="tree" role="tree" aria-labelledby="tree-title" onKeyDown={onKeyDown}>
        {rows.map((row) => {
          const one = row.node.record.id;
          return (
            <TreeLine
              key={one}
              {...{ bundle, tree, row }}
              titles={page.data.titles}
              isLeaf={row.node.record.values[tree.level] === levels.at(-1)}
              isOpen={!closed.has(one)}
              isCurrent={isPage && one === id}
              isFocus={one === at}
              onToggle={() => toggle(one, !closed.has(one))}
              onEnter={() => enter(one)}
            />
          );
        })}
      </div>
      <p className="help">
        {w('treeHint')}
        {page.data.more && ` ${w('treeMore')}`}
      </p>
    </section>
  );
}
