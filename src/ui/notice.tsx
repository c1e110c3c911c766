import type { ReactNode } from 'react';

/** A quiet message in the middle of an otherwise empty place: what is so, and what to do. */
export function Notice(props: {
  readonly title: string;
  /** It is all that the page says. */
  readonly alone?: boolean;
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className="notice" role="status">
      {props.alone ? (
        <h1 className="notice-title">{props.title}</h1>
      ) : (
        <p className="notice-title">{props.title}</p>
      )}
      {props.hint !== undefined && <p className="notice-hint">{props.hint}</p>}
      {props.children !== undefined && <div className="notice-actions">{props.children}</div>}
    </div>
  );
}
