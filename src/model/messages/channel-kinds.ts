/** What a channel needs to know of a person. */
export const contactKinds = ['email', 'mobile', 'userid'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The ways out of the house. */
export const channelKinds = [
  'sms',
  'wecom-app',
  'dingtalk-work',
  'wecom-robot',
  'dingtalk-robot',
  'mail',
  'webhook',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

type Words = readonly [zh: string, en: string];

/** One entry of the settings of a channel. */
export interface ChannelEntry {
  readonly name: string;
  readonly label: Words;
  readonly help?: Words;
  /** `secret` is sealed and never shown again; `address` is a URL of which the host is the administrator’s word. */
  readonly kind: 'text' | 'long' | 'number' | 'choice' | 'secret' | 'address' | 'yes';
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
  readonly standard?: string;
}

/** A way out: what it is called, whom it needs to know, and what the administrator sets. */
export interface ChannelDeclaration {
  readonly label: Words;
  readonly about: Words;
  readonly contact: ContactKind;
  readonly entries: readonly ChannelEntry[];
}

const plain: ChannelEntry = {
  name: 'plain',
  kind: 'yes',
  label: ['允许不加密的 http', 'Allow http without encryption'],
  help: [
    '只在网关位于内网、没有 https 时勾选。',
    'Only for a gateway inside your network that has no https.',
  ],
};

const same = (text: string): Words => [text, text];
const choice = (value: string, label: Words = same(value)) => ({ value, label });

export const channelDeclarations: Readonly<Record<ChannelKind, ChannelDeclaration>> = {
  sms: {
    label: ['短信', 'Text message'],
    about: [
      '由本单位的短信网关发出。地址和内容按网关的接口文档填写，可用的代号见说明。',
      'Through the gateway of your office; write the request as its manual says.',
    ],
    contact: 'mobile',
    entries: [
      {
        name: 'method',
        kind: 'choice',
        label: ['请求方式', 'Method'],
        standard: 'POST',
        choices: [choice('POST'), choice('GET')],
      },
      {
        name: 'url',
        kind: 'address',
        required: true,
        label: ['网关地址', 'Address'],
        help: [
          '代号只能写在“?”之后，例如 https://sms.example.gov.cn/send?phone={mobile}',
          'Placeholders only behind the “?”, such as https://sms.example.gov.cn/send?phone={mobile}',
        ],
      },
      plain,
      {
        name: 'body',
        kind: 'long',
        label: ['请求内容', 'Body'],
        help: [
          '代号：{mobile} 手机号、{text} 内容、{id} 消息编号、{key} 账号、{secret} 密钥、{time} 秒数、{sign} 签名。',
          'Placeholders: {mobile} {text} {id} {key} {secret} {time} {sign}.',
        ],
        standard: '{"phone":"{mobile}","content":"{text}","msgid":"{id}"}',
      },
      {
        name: 'format',
        kind: 'choice',
        label: ['内容格式', 'Format'],
        standard: 'json',
        choices: [choice('json', same('JSON')), choice('form', ['表单', 'Form'])],
      },
      {
        name: 'header',
        kind: 'text',
        label: ['附加请求头', 'One more header'],
        help: ['例如 Authorization: Bearer {secret}', 'Such as Authorization: Bearer {secret}'],
      },
      {
        name: 'signing',
        kind: 'choice',
        label: ['签名算法', 'Signature'],
        standard: 'none',
        choices: [
          choice('none', ['不签名', 'None']),
          choice('md5', same('MD5')),
          choice('sha256', same('SHA-256')),
          choice('hmac-sha256', same('HMAC-SHA-256')),
        ],
      },
      {
        name: 'signed',
        kind: 'text',
        label: ['签名原文', 'What is signed'],
        help: ['例如 {key}{mobile}{text}{secret}', 'Such as {key}{mobile}{text}{secret}'],
      },
      {
        name: 'success',
        kind: 'text',
        required: true,
        label: ['成功标志', 'Sign of success'],
        help: [
          '网关应答里必须出现的文字，例如 "code":0。很多网关失败时也回 200，只能这样分辨。',
          'Words that the answer must hold, such as "code":0. Many gateways answer 200 even if they failed.',
        ],
      },
      { name: 'key', kind: 'text', label: ['网关账号', 'Key'] },
      { name: 'secret', kind: 'secret', label: ['网关密钥', 'Secret'] },
    ],
  },
  'wecom-app': {
    label: ['政务微信 / 企业微信', 'WeCom'],
    about: [
      '以应用消息发给本人。政务微信私有部署时改服务器地址。',
      'A message of your application to the person; a server of your own has another address.',
    ],
    contact: 'userid',
    entries: [
      {
        name: 'url',
        kind: 'address',
        required: true,
        label: ['服务器地址', 'Server'],
        standard: 'https://qyapi.weixin.qq.com',
      },
      plain,
      { name: 'corpid', kind: 'text', required: true, label: ['企业ID（corpid）', 'corpid'] },
      { name: 'agentid', kind: 'number', required: true, label: ['应用ID（agentid）', 'agentid'] },
      { name: 'secret', kind: 'secret', required: true, label: ['应用密钥（Secret）', 'Secret'] },
    ],
  },
  'dingtalk-work': {
    label: ['浙政钉 / 钉钉', 'DingTalk'],
    about: ['以工作通知发给本人。', 'A work notification to the person.'],
    contact: 'userid',
    entries: [
      {
        name: 'url',
        kind: 'address',
        required: true,
        label: ['服务器地址', 'Server'],
        standard: 'https://oapi.dingtalk.com',
      },
      plain,
      { name: 'appkey', kind: 'text', required: true, label: same('AppKey') },
      { name: 'agentid', kind: 'number', required: true, label: same('AgentId') },
      { name: 'secret', kind: 'secret', required: true, label: same('AppSecret') },
    ],
  },
  'wecom-robot': {
    label: ['政务微信 / 企业微信群机器人', 'WeCom robot of a group'],
    about: ['在工作群里@本人。群里的人都看得到。', 'Calls the person in a group; the whole group sees it.'],
    contact: 'mobile',
    entries: [
      {
        name: 'url',
        kind: 'address',
        required: true,
        label: ['地址', 'Address'],
        standard: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
        help: ['不要带 key，key 填在下面。', 'Without the key, which goes below.'],
      },
      plain,
      { name: 'secret', kind: 'secret', required: true, label: same('key') },
    ],
  },
  'dingtalk-robot': {
    label: ['浙政钉 / 钉钉群机器人', 'DingTalk robot of a group'],
    about: [
      '在工作群里@本人，安全设置选“加签”。群里的人都看得到。',
      'Calls the person in a group, signed; the whole group sees it.',
    ],
    contact: 'mobile',
    entries: [
      {
        name: 'url',
        kind: 'address',
        required: true,
        label: ['地址', 'Address'],
        standard: 'https://oapi.dingtalk.com/robot/send',
        help: ['不要带 access_token，填在下面。', 'Without the access_token, which goes below.'],
      },
      plain,
      { name: 'token', kind: 'secret', required: true, label: same('access_token') },
      {
        name: 'secret',
        kind: 'secret',
        required: true,
        label: ['加签密钥（SEC…）', 'Signing secret (SEC…)'],
      },
    ],
  },
  mail: {
    label: ['电子邮件', 'E-mail'],
    about: [
      '由本单位的邮件服务器发出；活动登记的确认邮件也走这里。',
      'Through the mail server of your office; confirmations to guests go this way, too.',
    ],
    contact: 'email',
    entries: [
      { name: 'host', kind: 'text', required: true, label: ['服务器', 'Server'] },
      { name: 'port', kind: 'number', required: true, label: ['端口', 'Port'], standard: '465' },
      {
        name: 'security',
        kind: 'choice',
        label: ['加密', 'Encryption'],
        standard: 'tls',
        choices: [
          choice('tls', ['TLS（一般为465端口）', 'TLS (mostly port 465)']),
          choice('starttls', ['STARTTLS（一般为587端口）', 'STARTTLS (mostly port 587)']),
          choice('none', ['不加密（只限内网）', 'None (inside your network only)']),
        ],
      },
      { name: 'from', kind: 'text', required: true, label: ['发件地址', 'From'] },
      {
        name: 'user',
        kind: 'text',
        label: ['账号', 'User'],
        help: ['不填则不登录。', 'Empty: no signing in.'],
      },
      { name: 'secret', kind: 'secret', label: ['密码或授权码', 'Password'] },
    ],
  },
  webhook: {
    label: ['通用接口（签名JSON）', 'Webhook (signed JSON)'],
    about: [
      '把“某人有几件待办”以签名的JSON交给本单位自己的系统，例如OA。',
      'Hands “somebody has so many things to do” to a system of your own as signed JSON.',
    ],
    contact: 'userid',
    entries: [
      { name: 'url', kind: 'address', required: true, label: ['地址', 'Address'] },
      plain,
      {
        name: 'secret',
        kind: 'secret',
        required: true,
        label: ['签名密钥', 'Signing secret'],
        help: [
          '请求头 x-wutong-signature 是 HMAC-SHA-256（时间戳 + 点 + 正文）的十六进制。',
          'x-wutong-signature is the hex HMAC-SHA-256 of timestamp, a point, and the body.',
        ],
      },
    ],
  },
};

/** Whether a text names a channel. */
export function isChannelKind(kind: string): kind is ChannelKind {
  return (channelKinds as readonly string[]).includes(kind);
}
