import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askSafely } from 'node:https';
import { createAddressGuard, OutsideFault, type AddressGuard } from './address-guard.ts';

/** A request to a gateway. */
export interface OutsideRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the administrator allowed http without encryption. */
  readonly plain: boolean;
}

export interface OutsideReply {
  readonly status: number;
  readonly text: string;
}

/** The way out of the house. */
export interface Outside {
  readonly guard: AddressGuard;
  /** How long anything may take. */
  readonly patienceMs: number;
  /** Certificates of an office's own authority, besides those that the machine knows. */
  readonly ca: readonly string[];
  /** Tokens that a gateway gave for a while, by channel and office. */
  readonly tokens: Map<string, { readonly token: string; readonly until: number }>;
  /** @throws OutsideFault when no answer came */
  ask(request: OutsideRequest): Promise<OutsideReply>;
}

const longestReply = 64_000;

/** Opens the way out; `named` are hosts that whoever installed the program allows although they are this machine. */
export function createOutside(
  options: {
    readonly named?: readonly string[];
    readonly patienceMs?: number;
    readonly ca?: readonly string[];
  } = {},
): Outside {
  const { named = [], patienceMs = 10_000, ca = [] } = options;
  const guard = createAddressGuard(named);
  return { guard, patienceMs, ca, tokens: new Map(), ask: (request) => ask(request, guard, patienceMs, ca) };
}

function ask(
  { url: text, method, headers = {}, body, plain }: OutsideRequest,
  guard: AddressGuard,
  patienceMs: number,
  ca: readonly string[],
): Promise<OutsideReply> {
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(plain && url.protocol === 'http:'))
    return Promise.reject(new OutsideFault('只允许 https 地址'));
  return new Promise((resolve, reject) => {
    try {
      guard.demand(url.hostname);
    } catch (error) {
      reject(error as Error);
      return;
    }
    const send = url.protocol === 'https:' ? askSafely : askPlainly;
    const sent = send(
      url,
      {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
        lookup: guard.lookup,
        // No connection is kept: the next message may be a day later.
        agent: false,
        // Over everything, the answer included: a gateway that drips must not hold us.
        signal: AbortSignal.timeout(patienceMs),
        ...(ca.length === 0 ? {} : { ca: [...ca] }),
      },
      (reply) => void readReply(reply).then(resolve, fail),
    );
    const fail = (error: Error): void => reject(toFault(error, url.host, patienceMs));
    sent.on('error', fail);
    sent.end(body);
  });
}

// A redirect is an answer like another: it is told and not followed.
async function readReply(reply: IncomingMessage): Promise<OutsideReply> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of reply as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > longestReply) {
      reply.destroy();
      throw new OutsideFault('网关的应答太长');
    }
  }
  return { status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') };
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: '拒绝连接，请核对地址和端口',
  ECONNRESET: '连接被对方中断',
  EHOSTUNREACH: '网络不通',
  ENETUNREACH: '网络不通',
  EPIPE: '连接被对方中断',
};

/** What the system says of a connection, in words. */
export function toFault(error: unknown, host: string, patienceMs: number): OutsideFault {
  if (error instanceof OutsideFault) return error;
  const {
    name = '',
    code = '',
    message = '',
  } = (error ?? {}) as Partial<Record<'name' | 'code' | 'message', string>>;
  if (['TimeoutError', 'AbortError'].includes(name) || /TIMEDOUT|ABORT_ERR/.test(code))
    return new OutsideFault(`${host} 在${patienceMs / 1000}秒内没有应答`);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code) || /certificate/i.test(message))
    return new OutsideFault(`${host} 的证书不能信任（${message.slice(0, 80)}）`);
  return new OutsideFault(`${host}：${reasons[code] ?? message.slice(0, 200)}`);
}
