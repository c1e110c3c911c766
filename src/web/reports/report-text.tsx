import { Fragment, type ReactNode } from 'react';
import { numberHeadings } from '../../model/document/number-headings.ts';
import { writtenDay } from '../../model/document/written.ts';
import type { CallOutput } from '../client.ts';

export type Block = CallOutput<'readReport'>['blocks'][number];
type Line = Extract<Block['node'], { kind: 'paragraph' }>['text'];
type Table = Extract<Block['node'], { kind: 'table' }>;
export type FigureRun = Exclude<Exclude<Line, string>[number], string>;

/** A report as text; a click on a figure tells which. `after` adds what belongs to a block, such as its tools. */
export function ReportText(props: {
  readonly blocks: readonly Block[];
  readonly chosen?: string | undefined;
  onFigure(run: FigureRun, block: string): void;
  after?(block: Block): ReactNode;
  /** Stands in the place of a block that is being edited. */
  instead?(block: Block): ReactNode;
}) {
  const { blocks, after, instead, ...rest } = props;
  const numbers = numberHeadings(blocks.map(({ node }) => node));
  return (
    <article className="report-text">
      {blocks.map((block, i) => (
        <div key={block.id} className={`report-block block-${block.node.kind}`} id={`block-${block.id}`}>
          {instead?.(block) ?? <BlockText block={block} number={numbers[i] ?? ''} {...rest} />}
          {after?.(block)}
        </div>
      ))}
    </article>
  );
}

interface Clicked {
  readonly chosen?: string | undefined;
  onFigure(run: FigureRun, block: string): void;
}

function BlockText({
  block,
  number,
  ...clicked
}: { readonly block: Block; readonly number: string } & Clicked) {
  const { node, id } = block;
  const inline = (line: Line) => <Inline line={line} block={id} {...clicked} />;
  switch (node.kind) {
    case 'title':
      return (
        <h2 className="report-title">
          {node.text.split('\n').map((one, i) => (
            <span key={i}>{one}</span>
          ))}
        </h2>
      );
    case 'annex':
      return (
        <>
          <p>{node.mark}</p>
          <h2 className="report-title">{node.title}</h2>
        </>
      );
    case 'heading': {
      const words = (
        <>
          {number}
          {node.text}
        </>
      );
      if (node.body !== undefined)
        return (
          <p>
            {words}
            {inline(node.body)}
          </p>
        );
      return node.level === 1 ? <h3>{words}</h3> : <h4>{words}</h4>;
    }
    case 'paragraph':
      return <p>{inline(node.text)}</p>;
    case 'table':
      return <TableText table={node} block={id} {...clicked} />;
    case 'attachments':
      return <p>附件：{node.names.join('；')}</p>;
    case 'signature':
      return (
        <p className="report-signature">
          {node.by}
          <br />
          {writtenDay(node.on)}
        </p>
      );
  }
}

function Inline({
  line,
  block,
  chosen,
  onFigure,
}: { readonly line: Line; readonly block: string } & Clicked) {
  if (typeof line === 'string') return <>{line}</>;
  return (
    <>
      {line.map((piece, i) =>
        typeof piece === 'string' ? (
          <Fragment key={i}>{piece}</Fragment>
        ) : (
          // A link, for a button is a box: the mark behind it would begin the next line.
          <a
            key={i}
            role="button"
            href={`#block-${block}`}
            className={`report-figure${piece.instead ? ' overridden' : ''}`}
            aria-pressed={chosen === piece.figure}
            onClick={(event) => {
              event.preventDefault();
              onFigure(piece, block);
            }}
            onKeyDown={(event) => {
              if (event.key !== ' ') return;
              event.preventDefault();
              onFigure(piece, block);
            }}
          >
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}

function TableText({
  table,
  block,
  ...clicked
}: { readonly table: Table; readonly block: string } & Clicked) {
  const row = (cells: Table['rows'][number], named: boolean, key: number) => (
    <tr key={key}>
      {cells.map((cell, i) => {
        const { text, span, align, head, figure } =
          typeof cell === 'string'
            ? { text: cell, span: undefined, align: undefined, head: false, figure: undefined }
            : cell;
        const Tag = named || head === true ? 'th' : 'td';
        return (
          <Tag key={i} colSpan={span} style={align && { textAlign: align }}>
            {figure === undefined ? text : <Inline line={[{ figure, text }]} block={block} {...clicked} />}
          </Tag>
        );
      })}
    </tr>
  );
  return (
    <div className="table-scroll">
      <table className="report-table">
        <thead>{(table.head ?? []).map((cells, i) => row(cells, true, i))}</thead>
        <tbody>{table.rows.map((cells, i) => row(cells, false, i))}</tbody>
      </table>
    </div>
  );
}
