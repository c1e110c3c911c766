import { createHash, createHmac } from 'node:crypto';
import { baseOf, jsonHeaders, judgeCoded, readCoded } from './coded-answer.ts';
import type { Way } from './letter.ts';
import { getToken } from './token.ts';

const tokenGone = new Set([40014, 42001, 88]);

/** A robot in a group of 钉钉 that calls one person; signed with time and HMAC, as its security setting 加签 wants it. */
export const dingtalkRobot: Way = async (letter, { settings, secrets }, outside) => {
  const { secret = '', token = '' } = secrets;
  const timestamp = String(letter.at.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const query = new URLSearchParams({ access_token: token, timestamp, sign });
  return judgeCoded(
    await outside.ask({
      url: `${baseOf(settings['url'])}?${query.toString()}`,
      method: 'POST',
      plain: settings['plain'] === 'yes',
      headers: jsonHeaders,
      body: JSON.stringify({
        msgtype: 'text',
        // The number must stand in the text, or nobody is called.
        text: { content: `${letter.text} @${letter.to}` },
        at: { atMobiles: [letter.to], isAtAll: false },
      }),
    }),
  );
};

/** A work notification of 钉钉 to one person. */
export const dingtalkWork: Way = async (letter, { settings, secrets }, outside) => {
  const base = baseOf(settings['url']);
  const plain = settings['plain'] === 'yes';
  const { secret = '' } = secrets;
  const key = `dingtalk ${createHash('sha256').update(`${base} ${settings['appkey']} ${secret}`).digest('hex')}`;
  const login = new URLSearchParams({ appkey: settings['appkey'] ?? '', appsecret: secret });
  const token = await getToken(outside, {
    key,
    url: `${base}/gettoken?${login.toString()}`,
    plain,
    now: letter.at,
  });
  const query = new URLSearchParams({ access_token: token });
  const reply = await outside.ask({
    url: `${base}/topapi/message/corpconversation/asyncsend_v2?${query.toString()}`,
    method: 'POST',
    plain,
    headers: jsonHeaders,
    body: JSON.stringify({
      agent_id: Number(settings['agentid']),
      userid_list: letter.to,
      msg: { msgtype: 'text', text: { content: letter.text } },
    }),
  });
  if (tokenGone.has(readCoded(reply).errcode ?? 0)) outside.tokens.delete(key);
  return judgeCoded(reply);
};
