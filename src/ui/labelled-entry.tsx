import type { ReactNode } from 'react';

/** A control under its label, with what is wrong with it below. */
export function LabelledEntry(props: {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly fault?: string | undefined;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}) {
  const { id, label, required, fault, help, children } = props;
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {label}
        {required === true && (
          <span className="required" aria-hidden>
            {' *'}
          </span>
        )}
      </label>
      {children}
      {help !== undefined && (
        <p className="help" id={`${id}.help`}>
          {help}
        </p>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${id}.problem`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
