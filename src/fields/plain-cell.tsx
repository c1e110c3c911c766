import type { CSSProperties } from 'react';
import type { CellProps } from './widgets.ts';

/** A dash where nothing was entered. */
export function EmptyCell() {
  // Plain on purpose: long tables show hundreds of them.
  return <span style={{ opacity: 0.65 }}>—</span>;
}

/** A value in the words of its kind. */
export function PlainCell({
  field,
  value,
  lang,
  title,
  style,
}: CellProps & { readonly style?: CSSProperties }) {
  if (value === undefined || value === null) return <EmptyCell />;
  return <span style={style}>{field.kind.text(value, field.options, { lang, title })}</span>;
}

/** Figures stand under one another and do not break. */
export const figureStyle: CSSProperties = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' };
