import { createHmac } from 'node:crypto';
import { brief, type Way } from './letter.ts';

/** A system of the office itself: signed JSON, with an id by which it can drop what comes twice. */
export const webhook: Way = async (letter, { settings, secrets }, outside) => {
  const timestamp = String(Math.floor(letter.at.getTime() / 1000));
  const body = JSON.stringify({
    id: letter.id,
    to: letter.to,
    count: letter.count,
    text: letter.text,
    at: letter.at.toISOString(),
  });
  const reply = await outside.ask({
    url: settings['url'] ?? '',
    method: 'POST',
    plain: settings['plain'] === 'yes',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-wutong-id': letter.id,
      'x-wutong-timestamp': timestamp,
      'x-wutong-signature': createHmac('sha256', secrets['secret'] ?? '')
        .update(`${timestamp}.${body}`)
        .digest('hex'),
    },
    body,
  });
  const answer = `HTTP ${reply.status} ${brief(reply.text)}`;
  return reply.status >= 200 && reply.status < 300
    ? { sent: true, answer }
    : { sent: false, answer, final: false };
};
