import type { PlaceLine } from './place-line.ts';

/** States of Oceania. */
export const oceania: readonly PlaceLine[] = [
  ['AU', '澳大利亚', 'Australia', '澳大利亚联邦', '澳洲'],
  ['PG', '巴布亚新几内亚', 'Papua New Guinea', '巴布亚新几内亚独立国', '巴新'],
  ['FJ', '斐济', 'Fiji', '斐济共和国'],
  ['KI', '基里巴斯', 'Kiribati', '基里巴斯共和国'],
  ['CK', '库克群岛', 'Cook Islands'],
  ['MH', '马绍尔群岛', 'Marshall Islands', '马绍尔群岛共和国'],
  ['FM', '密克罗尼西亚联邦', 'Federated States of Micronesia', '密克罗尼西亚', 'Micronesia'],
  ['NR', '瑙鲁', 'Nauru', '瑙鲁共和国'],
  ['NU', '纽埃', 'Niue'],
  ['PW', '帕劳', 'Palau', '帕劳共和国'],
  ['WS', '萨摩亚', 'Samoa', '萨摩亚独立国'],
  ['SB', '所罗门群岛', 'Solomon Islands'],
  ['TO', '汤加', 'Tonga', '汤加王国'],
  ['TV', '图瓦卢', 'Tuvalu'],
  ['VU', '瓦努阿图', 'Vanuatu', '瓦努阿图共和国'],
  ['NZ', '新西兰', 'New Zealand'],
];
