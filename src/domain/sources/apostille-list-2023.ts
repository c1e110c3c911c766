import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'apostille-list-2023',
  title: '《取消外国公文书认证要求的公约》在中国生效实施的公告和缔约国名单',
  en: 'Notice on the entry into force of the Apostille Convention for China, with the list of parties',
  issuer: '外交部；江苏省外办转发名单（截至2023年10月31日）',
  issued: '2023-10-23',
  from: '2023-11-07',
  certainty: 'read',
  note: '2023年11月7日起，送往缔约国的公文书办附加证明书，其余仍办领事认证。名单按江苏省外办所载；其后加拿大（2024-01-11）、孟加拉国（2025-03-30）按海牙国际私法会议状态表，卢旺达生效日期凭记忆。印度对中国加入有异议，两国之间不适用，据转述。启用前对照中国领事服务网核对。',
});
