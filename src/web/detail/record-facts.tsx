import { useId, useMemo } from 'react';
import { widgets } from '../../fields/widgets.gen.ts';
import type { FieldServices } from '../../fields/widgets.ts';
import type { Field } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { fileUrl } from '../form/use-form-services.ts';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { useClosedView } from '../watermark/closed-view.ts';
import { RevealDialog } from './reveal-dialog.tsx';
import { useReveal, type Revealed } from './use-reveal.ts';

/** What the record says, part by part, in aligned lines. */
export function RecordFacts({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type } = bundle;
  const { record, files } = page;
  const { lang, w } = useLanguage();
  const prefix = useId();
  const reveal = useReveal();
  useClosedView(Object.keys(reveal.shown).length > 0);
  const services = useMemo<Partial<FieldServices>>(
    () => ({
      file(id) {
        const info = files[id];
        return info && { ...info, url: fileUrl(type.name, record.id, id) };
      },
    }),
    [files, type, record.id],
  );
  const isShown = (name: string): boolean => {
    const field = type.fields[name];
    // The name of the record stands above everything.
    if (name === type.title) return false;
    return field !== undefined && (field.written !== 'action' || record.values[name] !== undefined);
  };
  // What is computed may say 0 where nobody entered anything.
  const isFilled = (name: string): boolean =>
    record.values[name] !== undefined && type.fields[name]?.written !== 'derived' && isShown(name);
  // A part that nobody writes at all says what there is of it.
  const isComputed = ({ fields }: (typeof type.pages)[number]): boolean =>
    fields.every((name) => type.fields[name]?.written === 'derived');
  const empty = type.pages.filter(
    ({ fields }) =>
      !fields.some(isFilled) &&
      fields.some((name) => name !== type.title && type.fields[name]?.written === 'form'),
  );
  return (
    <>
      {type.pages.map((part, at) => {
        const computed = isComputed(part);
        const names = part.fields.filter(
          (name) => isShown(name) && (!computed || record.values[name] !== undefined),
        );
        if (names.length === 0 || !(computed || names.some(isFilled))) return null;
        return (
          <section key={at} className="facts-part" aria-labelledby={`${prefix}-${at}`}>
            <h2 id={`${prefix}-${at}`}>{labelOf(part.en ?? '', part, lang)}</h2>
            <dl className="facts">
              {names.map((name) => {
                const field = type.fields[name];
                if (!field) return null;
                const revealed = reveal.shown[name];
                return (
                  <Fact
                    key={name}
                    {...{ name, field, page, services, revealed }}
                    bare={names.length === 1 && field.label === part.label}
                    onReveal={page.revealable.includes(name) && !revealed ? reveal.ask : undefined}
                    onHide={() => reveal.hide(name)}
                  />
                );
              })}
            </dl>
          </section>
        );
      })}
      {empty.length > 0 && (
        <p className="facts-empty">
          {w('nothingEntered')}
          {w('colon')}
          {empty.map((part) => labelOf(part.en ?? '', part, lang)).join(w('listComma'))}
        </p>
      )}
      {reveal.asked !== undefined && (
        <RevealDialog
          type={type}
          id={record.id}
          path={reveal.asked}
          onClose={reveal.close}
          onShown={reveal.show}
        />
      )}
    </>
  );
}

function Fact(props: {
  readonly name: string;
  readonly field: Field;
  readonly page: RecordPage;
  readonly services: Partial<FieldServices>;
  readonly revealed: Revealed | undefined;
  /** The part is called as the entry is; to say it twice helps nobody. */
  readonly bare: boolean;
  readonly onReveal: ((path: string) => void) | undefined;
  onHide(): void;
}) {
  const { name, field, page, services, revealed, bare, onReveal, onHide } = props;
  const { lang, w } = useLanguage();
  const { titles, files, record } = page;
  const widget = widgets[field.kind.name];
  const whole =
    field.kind.storage === 'rows' || field.kind.storage === 'files' || field.kind.name === 'long-text';
  return (
    <div className={`fact${whole ? ' whole' : ''}${bare ? ' bare' : ''}`}>
      <dt className={bare ? 'unseen' : undefined}>{labelOf(name, field, lang)}</dt>
      <dd>
        {widget && (
          <widget.Cell
            field={field}
            // What was shown to the person stands in the place of the mask.
            value={revealed ? { masked: revealed.value } : record.values[name]}
            lang={lang}
            title={(id) => titles[id] ?? files[id]?.name ?? ''}
            services={onReveal ? { ...services, reveal: onReveal } : services}
            path={name}
          />
        )}
        {revealed && (
          <span className="revealed">
            {w('revealedFor', { n: revealed.seconds })}
            <button type="button" className="link" onClick={onHide}>
              {w('hide')}
            </button>
          </span>
        )}
      </dd>
    </div>
  );
}
