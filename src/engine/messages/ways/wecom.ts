import { createHash } from 'node:crypto';
import { baseOf, jsonHeaders, judgeCoded, readCoded } from './coded-answer.ts';
import type { Way } from './letter.ts';
import { getToken } from './token.ts';

const tokenGone = new Set([40014, 41001, 42001]);

/** A message of the office's application in 政务微信 or 企业微信 to one person. */
export const wecomApp: Way = async (letter, { settings, secrets }, outside) => {
  const base = baseOf(settings['url']);
  const plain = settings['plain'] === 'yes';
  const { secret = '' } = secrets;
  const key = `wecom ${createHash('sha256').update(`${base} ${settings['corpid']} ${secret}`).digest('hex')}`;
  const login = new URLSearchParams({ corpid: settings['corpid'] ?? '', corpsecret: secret });
  const token = await getToken(outside, {
    key,
    url: `${base}/cgi-bin/gettoken?${login.toString()}`,
    plain,
    now: letter.at,
  });
  const reply = await outside.ask({
    url: `${base}/cgi-bin/message/send?${new URLSearchParams({ access_token: token }).toString()}`,
    method: 'POST',
    plain,
    headers: jsonHeaders,
    body: JSON.stringify({
      touser: letter.to,
      msgtype: 'text',
      agentid: Number(settings['agentid']),
      text: { content: letter.text },
      safe: 0,
    }),
  });
  const found = readCoded(reply);
  if (tokenGone.has(found.errcode ?? 0)) outside.tokens.delete(key);
  // With code 0 it may still name the one person as unknown.
  const unknown = typeof found['invaliduser'] === 'string' && found['invaliduser'] !== '';
  if (unknown) return { sent: false, answer: `${judgeCoded(reply).answer}`, final: true };
  return judgeCoded(reply);
};

/** A robot in a group of 政务微信 or 企业微信 that calls one person. */
export const wecomRobot: Way = async (letter, { settings, secrets }, outside) =>
  judgeCoded(
    await outside.ask({
      url: `${baseOf(settings['url'])}?${new URLSearchParams({ key: secrets['secret'] ?? '' }).toString()}`,
      method: 'POST',
      plain: settings['plain'] === 'yes',
      headers: jsonHeaders,
      body: JSON.stringify({
        msgtype: 'text',
        text: { content: letter.text, mentioned_mobile_list: [letter.to] },
      }),
    }),
  );
