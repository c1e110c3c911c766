import { errorText, type Finding } from '../../model/errors.ts';
import type { Field, Values } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import { html, type Html } from './html.ts';
import { say } from './public-words.ts';

/** One entry of a guest's form. */
export interface GuestEntry {
  readonly name: string;
  readonly field: Field;
  readonly required: boolean;
}

/** What stands in the form: what was typed, what is wrong with it, and what is kept though it is not shown. */
export interface Typed {
  readonly lang: Lang;
  readonly values: Values;
  readonly findings: readonly Finding[];
  readonly masks: Values;
}

// What a browser may fill in by itself, by the usual names of such entries.
const autocomplete: Readonly<Record<string, string>> = {
  name: 'name',
  organisation: 'organization',
  country: 'country',
  email: 'email',
  phone: 'tel',
};
const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel' };

/** The entries of a form, each with its fault beside it. */
export function writeEntries(entries: readonly GuestEntry[], typed: Typed): Html {
  return html`${entries.map((entry) => writeEntry(entry, typed))}`;
}

function writeEntry({ name, field, required }: GuestEntry, { lang, values, findings, masks }: Typed): Html {
  const faults = findings.filter(({ path }) => path === name);
  const mask = masks[name];
  const hint = typeof mask === 'string' ? say(lang, 'kept2', mask) : lang === 'zh' ? field.help : undefined;
  const value = typeof values[name] === 'string' ? values[name] : '';
  const offers = field.kind.offers?.(field.options, lang);
  const about = [hint === undefined ? '' : `${name}-hint`, faults.length > 0 ? `${name}-fault` : '']
    .join(' ')
    .trim();
  const common = html`id="${name}" name="${name}"
  ${about === '' ? '' : html`aria-describedby="${about}"`}${faults.length > 0 ? html` aria-invalid="true"` : ''}
  ${required && typeof mask !== 'string' ? html` aria-required="true"` : ''}
  ${autocomplete[name] === undefined ? '' : html` autocomplete="${autocomplete[name]}"`}`;
  const entry = offers
    ? html`<select ${common}>
        <option value="">${say(lang, 'choose')}</option>
        ${offers.map(
          (one) =>
            html`<option value="${one.value}" ${one.value === value ? html`selected` : ''}>
              ${one.label}
            </option>`,
        )}
      </select>`
    : html`<input ${common} type="${inputTypes[name] ?? 'text'}" maxlength="400" value="${value}" />`;
  return html`<label for="${name}">${labelOf(name, field, lang)}${required ? ' *' : ''}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`} ${entry}
    ${
      faults.length === 0
        ? ''
        : html`<p class="fault" id="${name}-fault">${faults.map((one) => faultText(one, field, lang))}</p>`
    }`;
}

function faultText({ path, code, params }: Finding, field: Field | undefined, lang: Lang): string {
  return errorText(code, field ? { ...params, label: labelOf(path, field, lang) } : params, lang);
}

/** What is wrong, at the head of the page, each leading to its entry. */
export function writeFaults(
  findings: readonly Finding[],
  fields: Readonly<Record<string, Field>>,
  lang: Lang,
): Html | '' {
  if (findings.length === 0) return '';
  const names = Object.keys(fields);
  // In the order of the page; what is no entry of the record, the consent, stands at its end.
  const placeOf = ({ path }: Finding): number => (path in fields ? names.indexOf(path) : names.length);
  const inOrder = [...findings].sort((a, b) => placeOf(a) - placeOf(b));
  return html`<section class="faults" role="alert">
    <strong>${say(lang, 'faults', findings.length)}</strong>
    <ul>
      ${inOrder.map(
        (one) => html`<li><a href="#${one.path}">${faultText(one, fields[one.path], lang)}</a></li>`,
      )}
    </ul>
  </section>`;
}
