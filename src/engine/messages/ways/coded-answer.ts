import { brief, type Outcome } from './letter.ts';
import type { OutsideReply } from './outside.ts';

/** An answer of the kind `{"errcode": 0, "errmsg": "ok"}`, as WeCom and DingTalk give it, always with HTTP 200. */
export interface CodedAnswer extends Readonly<Record<string, unknown>> {
  readonly errcode?: number;
}

/** Reads it; what is no such answer has no code. */
export function readCoded({ status, text }: OutsideReply): CodedAnswer {
  if (status !== 200) return {};
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as CodedAnswer) : {};
  } catch {
    return {};
  }
}

/** Only the code 0 is a success. */
export function judgeCoded(reply: OutsideReply, final = false): Outcome {
  const answer = `HTTP ${reply.status} ${brief(reply.text)}`;
  return readCoded(reply).errcode === 0 ? { sent: true, answer } : { sent: false, answer, final };
}

export const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' };

/** The base of a server without a slash at its end. */
export const baseOf = (url: string | undefined): string => (url ?? '').replace(/\/+$/, '');
