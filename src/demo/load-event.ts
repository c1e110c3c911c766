import { addDays, type CivilDate } from '../model/date.ts';
import type { Machine } from '../engine/machine.ts';
import { registrationsOf } from '../engine/registration/kinds.ts';
import { register } from '../engine/registration/register.ts';
import { saveMany } from '../engine/save/save-many.ts';
import type { MadeOffice } from './make-offices.ts';
import { actorOf, at, type Tick } from './play.ts';

// Invented people; their towns are nobody's in particular.
const guests: readonly (readonly [string, string, string])[] = [
  ['Anna Berg', 'City of Nordhafen', 'DE'],
  ['Tanaka Yui', '西浦市国际交流协会', 'JP'],
  ['Park Ji-ho', 'Haeryang City', 'KR'],
  ['Marie Lenoir', 'Ville de Clairport', 'FR'],
  ['John Ashby', 'Westhaven Council', 'GB'],
  ['Nguyen Thi Lan', 'Thanh Hai Province', 'VN'],
  ['Omar Haddad', 'Port Authority of Al Bahr', 'AE'],
  ['Sofia Rossi', 'Comune di Portomare', 'IT'],
  ['Erik Lund', 'Fjordby Kommune', 'NO'],
  ['Priya Nair', 'Kadalur Chamber of Commerce', 'IN'],
];

/** An event that is open today, and guests who registered themselves on its page on the days before. */
export async function loadEvent(
  machine: Machine,
  office: MadeOffice,
  asked: { readonly quota: number; readonly guests: number; readonly today: CivilDate },
  tick: Tick,
): Promise<void> {
  const [registration] = registrationsOf(machine);
  if (!registration) return;
  const { today } = asked;
  const actor = actorOf(office, 'officer');
  const opened = addDays(today, -12);
  const values = {
    name: '青屿国际友城合作对话会',
    nameEn: 'Qingyu Sister Cities Dialogue',
    place: '青屿海滨会议中心',
    placeEn: 'Qingyu Seaside Conference Centre',
    days: { from: addDays(today, 20), to: addDays(today, 21) },
    quota: asked.quota,
    openFrom: opened,
    openUntil: addDays(today, 15),
    asks: ['organisation', 'country', 'phone', 'passport', 'dietary', 'arrival'],
    checkIn: 'office',
    consent:
      '所填信息由青屿市外事侨务办公室用于本次活动的邀请、证件制作、入场和安全保障，不作他用，不向无关方提供。您可以凭专用链接更改或取消登记。',
    consentEn:
      'The Qingyu Foreign Affairs Office uses your data for invitation, badges, entry and safety of this event only, and passes them to nobody else. You can change or cancel your registration with your personal link.',
    consentVersion: '1',
    keepMonths: 6,
  };
  const then = at(machine, opened);
  const [event] = await saveMany(then, { actor, type: 'event', items: [{ values }] });
  if (!event) throw new Error('a save of one record gave none');
  const open = { id: event.id, version: event.version, action: 'open', values: {} };
  await saveMany(then, { actor, type: 'event', items: [open] });
  tick(1, 2);
  for (let i = 0; i < asked.guests; i++) {
    const [name = '', organisation = '', country = ''] = guests[i % guests.length] ?? [];
    const whole = {
      name: i < guests.length ? name : `${name} (${i + 1})`,
      organisation,
      country,
      email: `guest${i + 1}@example.org`,
      phone: `+00 555 01${String(i).padStart(2, '0')}`,
      passport: `X${String(1_000_001 + i)}`,
      ...(i % 4 === 1 ? { dietary: '素食 / vegetarian' } : {}),
      ...(i % 3 === 0 ? { arrival: '14:20, QY102' } : {}),
    };
    const lang = i % 5 === 1 ? 'zh' : 'en';
    const place = { officeId: office.id, host: event.id, demo: true };
    const day = addDays(opened, 1 + Math.floor((i * 10) / asked.guests));
    await register(at(machine, day), registration, place, { values: whole, lang, consent: '1' });
    tick(1, 1);
  }
}
