import type { ErrorText } from './error-text.ts';

/** What the outer shell (HTTPS, proxy, logs) may refuse at the start. */
export const shellErrors = {
  'certificate-half-named': {
    status: 500,
    zh: 'WUTONG_CERT（证书）和 WUTONG_KEY（私钥）要么都写，要么都不写；现在缺少 {missing}。',
    en: 'WUTONG_CERT and WUTONG_KEY go together; {missing} is not set.',
  },
  'certificate-unreadable': {
    status: 500,
    zh: '文件 {file} 读不出来或者不是 PEM 格式：{detail}',
    en: 'The file {file} cannot be read, or is not PEM: {detail}',
  },
  'certificate-mismatch': {
    status: 500,
    zh: '私钥 {key} 与证书 {cert} 不是一对，请核对两个文件。',
    en: 'The key {key} does not belong to the certificate {cert}.',
  },
  'certificate-ended': {
    status: 500,
    zh: '证书 {cert} 已于 {day} 到期，浏览器会拒绝访问。请换上新的证书。',
    en: 'The certificate {cert} ended on {day}; browsers would refuse it. Put a new one in its place.',
  },
  'certificate-not-begun': {
    status: 500,
    zh: '证书 {cert} 从 {day} 起才有效，请核对证书和本机时间。',
    en: 'The certificate {cert} holds from {day} on; check it and the clock of this machine.',
  },
  'proxy-not-address': {
    status: 500,
    zh: 'WUTONG_PROXY 里的“{text}”不是地址或网段，请写成 10.1.2.3 或 10.1.2.0/24，多个用逗号分开。',
    en: 'In WUTONG_PROXY “{text}” is neither an address nor a network; write 10.1.2.3 or 10.1.2.0/24, with commas between.',
  },
} as const satisfies Readonly<Record<string, ErrorText>>;
