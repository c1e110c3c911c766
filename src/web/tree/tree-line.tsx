import { labelOf, type Labelled } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Tree } from '../../model/tree.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../language.tsx';
import { RecordCell } from '../list/record-cell.tsx';
import type { WutongRecord } from '../records.ts';
import type { TreeRow } from './tree-rows.ts';

/** One line of a tree: what it is, how far it is with everything below it, and for the last level who does it by when. */
export function TreeLine(props: {
  readonly bundle: TypeBundle;
  readonly tree: Tree;
  readonly row: TreeRow<WutongRecord>;
  readonly isLeaf: boolean;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly isFocus: boolean;
  readonly titles: Readonly<Record<string, string>>;
  onToggle(): void;
  onEnter(): void;
}) {
  const { bundle, tree, row, isLeaf, isOpen, isCurrent, isFocus, titles, onToggle, onEnter } = props;
  const { type, workflow } = bundle;
  const { record, depth, sums, below } = row.node;
  const { lang, w } = useLanguage();
  const { choices = {} } = (type.fields[tree.level]?.options ?? {}) as {
    readonly choices?: Readonly<Record<string, Labelled>>;
  };
  const name = String(record.values[tree.level] ?? '');
  const level = choices[name];
  const state = workflow.states[record.state];
  const has = below.length > 0;
  return (
    <div
      id={`tree.${record.id}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-selected={isCurrent}
      {...(has ? { 'aria-expanded': isOpen } : {})}
      tabIndex={isFocus ? 0 : -1}
      className={`tree-line depth-${Math.min(depth, 5)}${isCurrent ? ' current' : ''}`}
      onClick={onEnter}
    >
      <span
        className="tree-mark"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (has) onToggle();
        }}
      >
        {has ? (isOpen ? '▾' : '▸') : '·'}
      </span>
      <span className="tree-name">
        {level && <span className="tree-level">{labelOf(name, level, lang)}</span>}{' '}
        {String(record.values[type.title] ?? '') || w('untitled')}
      </span>
      {isLeaf ? (
        <span className="tree-facts">
          {tree.columns.map((column) => (
            <span key={column}>
              <RecordCell {...{ bundle, record, titles, column }} />
            </span>
          ))}
        </span>
      ) : (
        <span className="tree-sums">
          <span className="tree-bar" aria-hidden>
            <span style={{ width: `${sums.percent}%` }} />
          </span>
          <span>{w('treeSums', { ...sums })}</span>
        </span>
      )}
      {sums.late > 0 && <span className="tree-late">{w('treeLate', { n: sums.late })}</span>}
      {state && <StateTag tone={state.tone}>{labelOf(record.state, state, lang)}</StateTag>}
    </div>
  );
}
