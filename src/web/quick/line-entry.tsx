import { widgets } from '../../fields/widgets.gen.ts';
import type { FieldServices } from '../../fields/widgets.ts';
import type { Field } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import { useLanguage } from '../language.tsx';
import { CodeEntry } from './code-entry.tsx';
import type { QuickOption } from './find-options.ts';

/** The id of an entry of the line on the page: the list below has filters of the same names. */
export const lineId = (name: string): string => `quick.${name}`;

/** One entry of the line: a label, a control, and what is to be mended. */
export function LineEntry(props: {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly keeps: boolean;
  readonly options: readonly QuickOption[] | undefined;
  readonly fault: string;
  readonly services: FieldServices;
  onChange(name: string, value: unknown): void;
}) {
  const { name, field, value, keeps, options, fault, services, onChange } = props;
  const { lang, w } = useLanguage();
  const id = lineId(name);
  const widget = widgets[field.kind.name];
  if (!widget) return null;
  const failed = fault === '' ? {} : { status: 'error' as const, describedBy: `${id}.problem` };
  return (
    <div className={`quick-entry is-${field.kind.name}`}>
      <label htmlFor={id}>
        {labelOf(name, field, lang)}
        {field.required && (
          <span className="required" aria-hidden>
            {' *'}
          </span>
        )}
        {keeps && (
          <span className="kept" title={w('quickKept')}>
            <span aria-hidden>{' ⤓'}</span>
          </span>
        )}
      </label>
      {options ? (
        <CodeEntry
          id={id}
          options={options}
          value={value}
          required={field.required}
          onChange={(next) => onChange(name, next)}
          {...failed}
        />
      ) : (
        <widget.Input
          id={id}
          path={name}
          field={field}
          value={value}
          lang={lang}
          services={services}
          onChange={(next) => onChange(name, next)}
          {...failed}
        />
      )}
      {fault !== '' && (
        <p className="fault" id={`${id}.problem`}>
          {fault}
        </p>
      )}
    </div>
  );
}
