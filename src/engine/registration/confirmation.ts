import type { Values } from '../../model/field.ts';
import type { Lang } from '../../model/label.ts';
import { parseField } from '../../fields/parse-field.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { listEnabled } from '../messages/channels.ts';
import type { GuestMail } from '../messages/guest-mail.ts';
import type { Host } from './host.ts';
import type { Registration } from './kinds.ts';

/** Whether an office can send a guest a mail. */
export function canMail(machine: Machine, officeId: string): Promise<boolean> {
  return machine.db.inOffice(officeId, async (tx) => (await listEnabled(tx)).includes('mail'), {
    reading: true,
  });
}

/**
 * Writes the confirmation, to be put into the transaction of the registration; undefined where the office has no mail.
 * It is the same for whoever registers the first time, the second time, or for the waiting list, and holds nothing that
 * was typed: neither can anybody learn by it who is known, nor can the page be used to write to strangers.
 */
export async function writeConfirmation(
  tx: Transaction,
  { registration, host }: { readonly registration: Registration; readonly host: Host },
  values: Values,
  form: { readonly lang: Lang; readonly link: string },
): Promise<GuestMail | undefined> {
  const { type, declared } = registration;
  const field = declared.mail === undefined ? undefined : type.fields[declared.mail];
  // Asked of whoever registers, so that no answer is quicker.
  const mails = (await listEnabled(tx)).includes('mail');
  if (!field || !mails) return undefined;
  const given = { ...field, required: false };
  const to = parseField(given, values[declared.mail ?? ''], { incomplete: true, problem: () => {} });
  return typeof to === 'string' && to !== '' ? { to, ...write(host, form.lang, form.link) } : undefined;
}

function write(host: Host, lang: Lang, link: string): Omit<GuestMail, 'to'> {
  const { from, to } = host.days;
  const days = from === to ? from : `${from} – ${to}`;
  return lang === 'zh'
    ? {
        subject: `已收到您的登记：${host.name}`,
        text: [
          `我们已收到您对“${host.name}”的登记。`,
          `时间：${days}`,
          `地点：${host.place}`,
          '',
          '登记结果、入场凭证、更改和取消，都用您的专用链接：',
          link,
          '',
          '请保存好，不要转发。活动结束后链接失效。本邮件由系统发出，请勿回复。',
          '如果您没有登记过，请忽略这封邮件。',
        ].join('\n'),
      }
    : {
        subject: `We have received your registration: ${host.nameEn}`,
        text: [
          `We have received your registration for “${host.nameEn}”.`,
          `Dates: ${days}`,
          `Place: ${host.placeEn}`,
          '',
          'Use your personal link to see the result and your badge, to change, or to cancel:',
          link,
          '',
          'Keep it and do not pass it on; it ends with the event. This mail was sent by a program; please do not reply.',
          'If you did not register, please ignore this mail.',
        ].join('\n'),
      };
}
