import { createHash, createHmac } from 'node:crypto';
import { brief, type Letter, type Way } from './letter.ts';
import type { OpenChannel } from '../channels.ts';

type Write = (value: string) => string;

const inJson: Write = (value) => JSON.stringify(value).slice(1, -1);
const inHeader: Write = (value) => value.replace(/[^\x20-\x7e]/g, '');
const asIs: Write = (value) => value;

/** Fills the placeholders; each value is written so that it cannot become more than a value where it stands. */
function fill(template: string, values: Readonly<Record<string, string>>, write: Write): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    return value === undefined ? all : write(value);
  });
}

function valuesOf(letter: Letter, { settings, secrets }: OpenChannel): Record<string, string> {
  const values = {
    mobile: letter.to,
    text: letter.text,
    id: letter.id,
    key: settings['key'] ?? '',
    secret: secrets['secret'] ?? '',
    time: String(Math.floor(letter.at.getTime() / 1000)),
  };
  const signed = fill(settings['signed'] ?? '', values, asIs);
  return { ...values, sign: signature(settings['signing'], signed, values.secret) };
}

// MD5 is what gateways ask for; it guards nothing of ours.
function signature(how: string | undefined, text: string, secret: string): string {
  if (how === 'md5' || how === 'sha256') return createHash(how).update(text).digest('hex');
  return how === 'hmac-sha256' ? createHmac('sha256', secret).update(text).digest('hex') : '';
}

/** The gateway of text messages of an office: a request as its manual wants it. */
export const textGateway: Way = async (letter, channel, outside) => {
  const { settings } = channel;
  const values = valuesOf(letter, channel);
  const [base = '', query] = splitAt(settings['url'] ?? '', '?');
  const url = query === undefined ? base : `${base}?${fill(query, values, encodeURIComponent)}`;
  const method = settings['method'] === 'GET' ? 'GET' : 'POST';
  const isForm = settings['format'] === 'form';
  const [name = '', value = ''] = splitAt(settings['header'] ?? '', ':');
  const reply = await outside.ask({
    url,
    method,
    plain: settings['plain'] === 'yes',
    headers: {
      ...(name.trim() === '' ? {} : { [name.trim()]: fill(value.trim(), values, inHeader) }),
      ...(method === 'GET'
        ? {}
        : {
            'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
          }),
    },
    ...(method === 'GET'
      ? {}
      : { body: fill(settings['body'] ?? '', values, isForm ? encodeURIComponent : inJson) }),
  });
  const answer = `HTTP ${reply.status} ${brief(reply.text)}`;
  const good = reply.status >= 200 && reply.status < 300;
  // Many gateways tell of a failure in an answer that looks like a success.
  return good && reply.text.includes(settings['success'] ?? '')
    ? { sent: true, answer }
    : { sent: false, answer, final: false };
};

function splitAt(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
