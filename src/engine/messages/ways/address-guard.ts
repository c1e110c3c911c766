import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Which machines a message may be handed to. */
export interface AddressGuard {
  /** @throws OutsideFault for an address of this machine or of no machine that was not named */
  demand(host: string): void;
  /** Finds the address of a host, and refuses it where a name leads back to this machine. */
  readonly lookup: LookupFunction;
}

/** Why something could not be handed over, in words for the administrator. */
export class OutsideFault extends Error {}

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

function isInside(address: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map((one) => one.address) ?? []);
  return own.includes(address) || inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * A gateway is named by an administrator in the browser, so it must not be a way to look at what runs on the server
 * itself: this machine, its own addresses and those of a cloud's metadata are refused, unless whoever installed the
 * program named the host (`WUTONG_GATEWAYS`). Machines of the office's network are where gateways stand.
 */
export function createAddressGuard(named: readonly string[]): AddressGuard {
  const refuse = (host: string): OutsideFault =>
    new OutsideFault(`不允许连接本机或链路本地地址：${host}（确需使用的，由安装人员列入 WUTONG_GATEWAYS）`);
  return {
    demand(host) {
      const plain = host.replace(/^\[|\]$/g, '');
      if (isIP(plain) !== 0 && !named.includes(plain) && isInside(plain)) throw refuse(host);
    },
    lookup(host, options, done) {
      lookUp(host, { ...options, all: true }, (error, found) => {
        if (error) return done(new OutsideFault(`找不到主机 ${host}`), []);
        if (!named.includes(host) && found.some(({ address }) => isInside(address)))
          return done(refuse(host), []);
        if (options.all === true) return done(null, found);
        const [first] = found;
        return first ? done(null, first.address, first.family) : done(new OutsideFault(host), []);
      });
    },
  };
}
