import { readCoded } from './coded-answer.ts';
import { brief } from './letter.ts';
import { OutsideFault } from './address-guard.ts';
import type { Outside } from './outside.ts';

/** A token that a gateway gives for two hours; asking for one with every message is forbidden there. */
export async function getToken(
  outside: Outside,
  request: { readonly key: string; readonly url: string; readonly plain: boolean; readonly now: Date },
): Promise<string> {
  const known = outside.tokens.get(request.key);
  if (known && known.until > request.now.getTime()) return known.token;
  const reply = await outside.ask({ url: request.url, method: 'GET', plain: request.plain });
  const { errcode, access_token: token, expires_in: seconds } = readCoded(reply);
  if (errcode !== 0 || typeof token !== 'string')
    throw new OutsideFault(`取不到访问凭证：HTTP ${reply.status} ${brief(reply.text)}`);
  const lives = typeof seconds === 'number' ? seconds : 7200;
  // Given up a little early, so that it does not end on the way.
  outside.tokens.set(request.key, { token, until: request.now.getTime() + (lives - 300) * 1000 });
  return token;
}
