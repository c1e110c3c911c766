import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { brief, type Way } from './letter.ts';
import { toFault, type Outside } from './outside.ts';

// The name is resolved here, where an address of this machine is refused, and the certificate is held against the name.
function addressOf(host: string, outside: Outside): Promise<string> {
  outside.guard.demand(host);
  if (isIP(host) !== 0) return Promise.resolve(host);
  return new Promise((resolve, reject) => {
    outside.guard.lookup(host, {}, (error, address) => {
      if (error) reject(error);
      else resolve(String(address));
    });
  });
}

/** The mail server of an office. */
export const mail: Way = async (letter, { settings, secrets }, outside) => {
  const { host = '', port = '', security = 'tls', user = '', from = '' } = settings;
  const { patienceMs, ca } = outside;
  const transport = createTransport({
    host: await addressOf(host, outside),
    port: Number(port),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === '' ? {} : { auth: { user, pass: secrets['secret'] ?? '' } }),
    tls: {
      minVersion: 'TLSv1.2',
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca.length === 0 ? {} : { ca: [...ca] }),
    },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // The times of the transport are of each silence; this one is over all.
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const fault = Object.assign(new Error('late'), { code: 'ETIMEDOUT' });
    late = setTimeout(() => reject(fault), 2 * patienceMs);
  });
  try {
    const sending = transport.sendMail({
      from,
      // As an object: a comma in it must not make two readers.
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.id}@${from.split('@')[1] ?? 'wutong'}>`,
      date: letter.at,
      headers: { 'auto-submitted': 'auto-generated' },
    });
    const sent = await Promise.race([sending, tooLate]);
    return { sent: true, answer: brief(sent.response) };
  } catch (error) {
    const { responseCode, response, command } = error as {
      responseCode?: number;
      response?: string;
      command?: string;
    };
    if (responseCode === undefined) throw toFault(error, host, patienceMs);
    // A mailbox that does not exist will not exist in an hour either; a wrong password may be mended meanwhile.
    const final = responseCode >= 500 && command === 'RCPT TO';
    return { sent: false, answer: brief(response ?? String(responseCode)), final };
  } finally {
    clearTimeout(late);
    transport.close();
  }
};
