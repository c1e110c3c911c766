import { encode } from 'uqr';
import type { Finding } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import type { Lang } from '../../model/label.ts';
import type { OfficeInfo } from '../../engine/org/offices.ts';
import type { Guest } from '../../engine/registration/guest.ts';
import { guestEntries, hostName, writeFacts } from './event-page.ts';
import { writeEntries, writeFaults } from './guest-entries.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { say } from './public-words.ts';

/** What the page of a guest is made of. */
export interface GuestPage {
  readonly lang: Lang;
  readonly office: OfficeInfo;
  readonly guest: Guest;
  readonly token: string;
  /** The address of this listener, and that of the office where badges are read. */
  readonly address: string;
  readonly checkInAddress: string;
  readonly saved: boolean;
  /** What was typed into the change, when it did not go through. */
  readonly typed?: { readonly values: Values; readonly findings: readonly Finding[] };
}

/** The path of a guest's own page. */
export const guestPath = (office: string, token: string): string => `/${office}/r/${token}`;

/** The number as it is printed and told at the door. */
const written = (ticket: unknown): string => String(ticket ?? '').padStart(4, '0');

/** Confirmation, badge, and the ways to change or cancel: all of it behind the secret link. */
export function guestPage(page: GuestPage): string {
  const { lang, office, guest, token, saved, typed } = page;
  const { host, shownAs } = guest;
  const path = guestPath(office.code, token);
  const link = `${page.address}${path}`;
  const hint = { waiting: 'waitingHint', cancelled: 'cancelledHint' } as const;
  const body = html`<h1>${say(lang, shownAs)}</h1>
    ${saved ? html`<section class="note" role="status">${say(lang, 'saved')}</section>` : ''}
    ${typed ? writeFaults(typed.findings, guest.registration.type.fields, lang) : ''}
    ${shownAs === 'waiting' || shownAs === 'cancelled' ? html`<p>${say(lang, hint[shownAs])}</p>` : ''}
    <section>
      <h2>${hostName(host, lang)}</h2>
      ${writeFacts(office, host, lang)}
    </section>
    ${shownAs === 'cancelled' ? '' : writeBadge(page)}
    ${
      guest.mayChange
        ? html`<section class="no-print">
              <h2>${say(lang, 'link')}</h2>
              <p>${say(lang, 'linkHint')}</p>
              <p class="link"><a href="${path}?lang=${lang}">${link}</a></p>
            </section>
            <section class="no-print">${writeChange(page, path)}</section>
            <section class="no-print">
              <details>
                <summary>${say(lang, 'cancel')}</summary>
                <form method="post" action="${path}?lang=${lang}">
                  <p>${say(lang, 'cancelHint')}</p>
                  <button class="grave" type="submit" name="do" value="cancel">
                    ${say(lang, 'cancelNow')}
                  </button>
                </form>
              </details>
            </section>`
        : ''
    }`;
  return layout({ lang, title: say(lang, shownAs), path, body });
}

function writeBadge({ lang, guest, checkInAddress }: GuestPage): Html {
  const { values } = guest.record;
  const [name, latin, organisation] = [values['name'], values['nameLatin'], values['organisation']].map(
    (one) => (typeof one === 'string' ? one : ''),
  );
  const number = written(values['ticket']);
  return html`<div class="card badge">
      <div>${hostName(guest.host, lang)}</div>
      <div class="who">${name}</div>
      ${latin === '' || latin === name ? '' : html`<div>${latin}</div>`}
      <div>${organisation}</div>
      ${writeQr(`${checkInAddress}/check-in/${guest.record.id}`, say(lang, 'qr', number))}
      <div class="no">${say(lang, 'number')} ${number}</div>
    </div>
    <p class="hint no-print">${say(lang, 'badgeHint')}</p>`;
}

function writeQr(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${path}" fill="#000" />
  </svg>`;
}

function writeChange({ lang, guest, typed }: GuestPage, path: string): Html {
  const { values } = guest.record;
  const masks = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && 'masked' in value ? [[name, value.masked]] : [],
    ),
  );
  const entries = guestEntries(guest.registration, guest.host);
  return html`<details ${typed ? html`open` : ''}>
    <summary>${say(lang, 'change')}</summary>
    <form method="post" action="${path}?lang=${lang}" novalidate>
      ${writeEntries(entries, {
        lang,
        masks,
        values: typed?.values ?? values,
        findings: typed?.findings ?? [],
      })}
      <button type="submit" name="do" value="change">${say(lang, 'save')}</button>
    </form>
  </details>`;
}
