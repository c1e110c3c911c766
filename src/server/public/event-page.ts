import type { Finding } from '../../model/errors.ts';
import type { CivilDate } from '../../model/date.ts';
import { shiftMonths } from '../../model/date.ts';
import type { Values } from '../../model/field.ts';
import type { Lang } from '../../model/label.ts';
import type { OfficeInfo } from '../../engine/org/offices.ts';
import { closedBecause, type Host } from '../../engine/registration/host.ts';
import type { Registration } from '../../engine/registration/kinds.ts';
import { entriesFor } from '../../engine/registration/register.ts';
import { writeEntries, writeFaults, type GuestEntry } from './guest-entries.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { say } from './public-words.ts';

/** The name of a host in the language of the page. */
export const hostName = (host: Host, lang: Lang): string => (lang === 'zh' ? host.name : host.nameEn);

/** When and where, and who invites. */
export function writeFacts(office: OfficeInfo, host: Host, lang: Lang): Html {
  const { from, to } = host.days;
  return html`<dl>
    <dt>${say(lang, 'days')}</dt>
    <dd>${from === to ? from : `${from} – ${to}`}</dd>
    <dt>${say(lang, 'place')}</dt>
    <dd>${lang === 'zh' ? host.place : host.placeEn}</dd>
    <dt>${say(lang, 'host')}</dt>
    <dd>${lang === 'zh' ? office.name : office.en}</dd>
    <dt>${say(lang, 'until')}</dt>
    <dd>${host.openUntil}</dd>
  </dl>`;
}

/** What a guest is asked, with the declarations. */
export function guestEntries(registration: Registration, host: Host): GuestEntry[] {
  return entriesFor(registration, host).flatMap(({ name, required }) => {
    const field = registration.type.fields[name];
    return field ? [{ name, field, required }] : [];
  });
}

/** All that is open for registration. */
export function listPage(
  lang: Lang,
  open: readonly { readonly office: OfficeInfo; readonly host: Host }[],
): string {
  const body = html`<h1>${say(lang, 'events')}</h1>
    ${open.length === 0 ? html`<p>${say(lang, 'none')}</p>` : ''}
    ${open.map(
      ({ office, host }) =>
        html`<section>
          <h2><a href="/${office.code}/${host.id}?lang=${lang}">${hostName(host, lang)}</a></h2>
          ${writeFacts(office, host, lang)}
        </section>`,
    )}`;
  return layout({ lang, title: say(lang, 'site'), path: '/', body });
}

/** One event with its form, or why nobody can register now. */
export function eventPage(given: {
  readonly lang: Lang;
  readonly office: OfficeInfo;
  readonly registration: Registration;
  readonly host: Host;
  readonly today: CivilDate;
  readonly values: Values;
  readonly findings: readonly Finding[];
  /** What tells this page from others: sent twice it is one registration. */
  readonly mark: string;
  /** Whether a confirmation goes out by mail. */
  readonly mails: boolean;
}): string {
  const { lang, office, registration, host, findings, values } = given;
  const path = `/${office.code}/${host.id}`;
  const closed = closedBecause(host, given.today);
  const noConsent = findings.some(({ path: where }) => where === 'consent');
  const paragraphs = (lang === 'zh' ? host.consent : host.consentEn).split(/\n+/);
  const form = html`<form class="card" method="post" action="${path}?lang=${lang}" novalidate>
    <h2>${say(lang, 'form')}</h2>
    <input type="hidden" name="mark" value="${given.mark}" />
    <p class="hint">${say(lang, 'formHint')}</p>
    ${given.mails ? html`<p class="hint">${say(lang, 'mailHint')}</p>` : ''}
    ${writeEntries(guestEntries(registration, host), { lang, values, findings, masks: {} })}
    <h2>${say(lang, 'yourData')}</h2>
    <div class="text" tabindex="0" role="region" aria-label="${say(lang, 'yourData')}">
      ${paragraphs.map((one) => html`<p>${one}</p>`)}
    </div>
    <p class="hint">
      ${say(lang, 'version', host.consentVersion)} ·
      ${say(lang, 'kept', shiftMonths(host.days.to, host.keepMonths))}
    </p>
    <label class="check" for="consent"
      ><input
        type="checkbox"
        id="consent"
        name="consent"
        value="${host.consentVersion}"
        ${
          noConsent ? html`aria-invalid="true" aria-describedby="consent-fault"` : ''
        }${values['consent'] === host.consentVersion ? html` checked` : ''}
      />${say(lang, 'consent')} *</label
    >
    ${noConsent ? html`<p class="fault" id="consent-fault">${say(lang, 'consentNeeded')}</p>` : ''}
    <button type="submit">${say(lang, 'send')}</button>
  </form>`;
  const body = html`<h1>${hostName(host, lang)}</h1>
    ${writeFaults(findings, registration.type.fields, lang)}
    <section>${writeFacts(office, host, lang)}</section>
    ${
      closed
        ? html`<section>
            <h2>${say(lang, 'closedTitle')}</h2>
            <p>${lang === 'zh' ? closed.why : closed.whyEn}</p>
          </section>`
        : form
    }`;
  return layout({ lang, title: hostName(host, lang), path, body });
}
