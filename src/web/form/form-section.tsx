import { Fragment } from 'react';
import type { Values } from '../../model/field.ts';
import type { FieldServices } from '../../fields/widgets.ts';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { BesidePanel } from '../beside/beside-panel.tsx';
import { useLanguage } from '../language.tsx';
import { ComputedEntry, FieldEntry } from './field-entry.tsx';
import type { Mend } from './findings.ts';
import { shownValue } from './form-values.ts';
import { partId, type ShownPart } from './shown-parts.ts';

/** One part of a form: its entries in two columns where there is room. */
export function FormSection(props: {
  readonly type: RecordType;
  readonly recordId: string | null;
  readonly part: ShownPart;
  readonly at: number;
  readonly values: Values;
  readonly derived: Values;
  readonly services: FieldServices;
  readonly mends: readonly Mend[];
  onChange(name: string, value: unknown): void;
}) {
  const { type, recordId, part, at, values, derived, services, mends, onChange } = props;
  const { lang } = useLanguage();
  return (
    <section className="form-part" id={partId(at)} aria-labelledby={`${partId(at)}-title`}>
      <h2 id={`${partId(at)}-title`}>{labelOf(part.name, part.page, lang)}</h2>
      <div className="entries">
        {part.fields.map((name) => {
          const field = type.fields[name];
          if (!field) return null;
          if (field.written === 'derived')
            return <ComputedEntry key={name} {...{ name, field, services }} value={derived[name]} />;
          return (
            <Fragment key={name}>
              <FieldEntry
                {...{ name, field, services, onChange, mends }}
                wide={name === type.title}
                bare={part.fields.length === 1 && field.label === part.page.label}
                value={shownValue(field, values[name], derived[name])}
              />
              {type.beside?.rows === name && (
                <div className="entry whole">
                  <BesidePanel type={type.name} beside={type.beside} id={recordId} values={values} />
                </div>
              )}
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}
