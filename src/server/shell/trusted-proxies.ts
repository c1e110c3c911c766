import { BlockList, isIP } from 'node:net';
import { WutongError } from '../../model/errors.ts';

/**
 * The proxies whose word counts about who asks and how: `WUTONG_PROXY`, addresses and networks with commas between.
 * @throws proxy-not-address
 */
export function readProxies(env: NodeJS.ProcessEnv): string[] {
  const texts = (env['WUTONG_PROXY'] ?? '').split(',').map((text) => text.trim());
  return texts.filter((text) => text !== '').map(checkProxy);
}

function checkProxy(text: string): string {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  try {
    if (family === 0 || more.length > 0) throw new Error(text);
    // A network of the whole world would make everybody a proxy.
    if (bits !== undefined && !/^[1-9]\d*$/.test(bits)) throw new Error(text);
    if (bits !== undefined) new BlockList().addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return text;
  } catch (cause) {
    throw new WutongError('proxy-not-address', { text }, { cause });
  }
}
