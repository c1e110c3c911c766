import { isIP } from 'node:net';
import { WutongError } from '../../model/errors.ts';
import {
  channelDeclarations,
  type ChannelEntry,
  type ChannelKind,
} from '../../model/messages/channel-kinds.ts';
import { isContact } from './contact-seal.ts';
import type { OpenChannel } from './channels.ts';

type Texts = Readonly<Record<string, string>>;

function refuse({ label }: Pick<ChannelEntry, 'label'>, why: string, whyEn: string): never {
  throw new WutongError('channel-entry-wrong', { label: label[0], why, whyEn });
}

/**
 * Reads what an administrator entered for a channel: what the declaration knows, in its shape, and nothing else.
 * @throws channel-entry-wrong for the first entry that is not right
 */
export function checkChannel(
  kind: ChannelKind,
  given: { settings: Texts; secrets: Texts },
): Omit<OpenChannel, 'kind' | 'enabled'> {
  const { entries } = channelDeclarations[kind];
  const settings: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const entry of entries) {
    const isSecret = entry.kind === 'secret';
    const value = ((isSecret ? given.secrets : given.settings)[entry.name] ?? '').trim();
    if (value === '') {
      if (entry.required === true) refuse(entry, '必填', 'is required');
      continue;
    }
    checkEntry(entry, value, given.settings['plain'] === 'yes');
    (isSecret ? secrets : settings)[entry.name] = value;
  }
  return { settings, secrets };
}

function checkEntry(entry: ChannelEntry, value: string, plain: boolean): void {
  const { kind, name, choices } = entry;
  if (value.length > 2_000) refuse(entry, '太长', 'is too long');
  if (kind !== 'long' && /[\r\n]/.test(value)) refuse(entry, '不能换行', 'must be one line');
  if (kind === 'number' && !/^\d{1,12}$/.test(value)) refuse(entry, '请填数字', 'must be a number');
  if (name === 'port' && (Number(value) < 1 || Number(value) > 65_535))
    refuse(entry, '在1至65535之间', 'is between 1 and 65535');
  if (choices && !choices.some((one) => one.value === value)) refuse(entry, '请选择', 'must be chosen');
  if (kind === 'yes' && value !== 'yes') refuse(entry, '请勾选', 'must be yes');
  if (kind === 'address') checkAddress(entry, value, plain);
  if (name === 'host' && !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value) && isIP(value) === 0)
    refuse(entry, '请填主机名或IP地址', 'must be the name of a host or an address');
  if (name === 'from' && !isContact('email', value)) refuse(entry, '请填邮箱地址', 'must be a mail address');
  if (name === 'header' && !/^[A-Za-z\d-]{1,60}:/.test(value))
    refuse(entry, '写成“名称: 值”', 'is written as “name: value”');
}

// Nothing of a message goes into host or path: what is asked for is always where the administrator said.
function checkAddress(entry: ChannelEntry, value: string, plain: boolean): void {
  const [place = ''] = value.split('?');
  if (/[{}]/.test(place)) refuse(entry, '代号只能写在“?”之后', 'may have placeholders behind the “?” only');
  const url = URL.parse(value);
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.hash !== '')
    refuse(entry, '请填完整的网址，以 https:// 开头', 'must be a whole address beginning with https://');
  if (url.username !== '' || url.password !== '')
    refuse(entry, '网址里不能写账号密码，请填到密钥栏', 'must not hold a user or password');
  if (url.protocol === 'http:' && !plain)
    refuse(
      entry,
      '不是 https；内网网关请勾选“允许不加密的 http”',
      'is no https; allow http for a gateway inside',
    );
}

/** Where a channel leads: when this changes, a secret that was entered for the place before does not go along. */
export function placeOf({ settings }: Pick<OpenChannel, 'settings'>): string {
  if (settings['host'] !== undefined)
    return `${settings['host']}:${settings['port'] ?? ''} ${settings['security'] ?? ''}`;
  return URL.parse(settings['url'] ?? '')?.origin ?? '';
}
