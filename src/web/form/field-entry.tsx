import { memo, useMemo } from 'react';
import { widgets } from '../../fields/widgets.gen.ts';
import type { FieldServices } from '../../fields/widgets.ts';
import type { Field } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import { useLanguage } from '../language.tsx';
import { mendsAt, type Mend } from './findings.ts';

/** One entry: its label, its control, a word of help, and what is to be mended. */
export const FieldEntry = memo(function FieldEntry(props: {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly wide?: boolean;
  /** The part of the form is called as the entry is. */
  readonly bare?: boolean;
  readonly mends: readonly Mend[];
  readonly services: FieldServices;
  onChange(name: string, value: unknown): void;
}) {
  const { name, field, value, wide, bare, mends, services, onChange } = props;
  const { lang, w } = useLanguage();
  const { own, below } = useMemo(() => mendsAt(mends, name), [mends, name]);
  const widget = widgets[field.kind.name];
  if (!widget) return null;
  const isTable = field.kind.storage === 'rows';
  const isGroup = isTable || field.kind.storage === 'files';
  const whole = wide || isGroup || field.kind.name === 'long-text';
  // Parts of a single entry, such as the end of a range, have no line of their own.
  const words = [own, ...(isTable ? [] : Object.values(below))].filter(Boolean).join(' ');
  const ids = [
    ...(field.help === undefined ? [] : [`${name}.help`]),
    ...(words === '' ? [] : [`${name}.problem`]),
  ];
  const label = (
    <>
      {labelOf(name, field, lang)}
      {field.required && (
        <span className="required" title={w('required')}>
          <span aria-hidden> *</span>
        </span>
      )}
    </>
  );
  return (
    <div className={whole ? 'entry whole' : 'entry'} data-entry={name}>
      {isGroup ? (
        <div className={bare && !field.required ? 'label unseen' : 'label'}>{label}</div>
      ) : (
        <label htmlFor={name}>{label}</label>
      )}
      <widget.Input
        id={name}
        path={name}
        field={field}
        value={value}
        onChange={(next) => onChange(name, next)}
        lang={lang}
        services={services}
        {...(own === undefined && words === '' ? {} : { status: 'error' as const })}
        {...(ids.length === 0 ? {} : { describedBy: ids.join(' ') })}
        problems={below}
      />
      {field.help !== undefined && (
        <p className="help" id={`${name}.help`}>
          {field.help}
        </p>
      )}
      {words !== '' && (
        <p className="fault" id={`${name}.problem`}>
          {words}
        </p>
      )}
    </div>
  );
});

/** An entry that follows from the others: shown as it will be, not asked. */
export function ComputedEntry(props: {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly services: FieldServices;
}) {
  const { name, field, value, services } = props;
  const { lang, w } = useLanguage();
  const widget = widgets[field.kind.name];
  if (!widget) return null;
  return (
    <div className="entry computed">
      <div className="label">
        {labelOf(name, field, lang)} <span className="help">{w('computed')}</span>
      </div>
      <output>
        <widget.Cell field={field} value={value} lang={lang} title={(id) => services.title(id)} path={name} />
      </output>
    </div>
  );
}
