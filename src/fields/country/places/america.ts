import type { PlaceLine } from './place-line.ts';

/** States of North America, with Central America and the Caribbean. */
export const northAmerica: readonly PlaceLine[] = [
  ['AG', '安提瓜和巴布达', 'Antigua and Barbuda'],
  ['BB', '巴巴多斯', 'Barbados'],
  ['BS', '巴哈马', 'The Bahamas', '巴哈马国', 'Bahamas'],
  ['PA', '巴拿马', 'Panama', '巴拿马共和国'],
  ['BZ', '伯利兹', 'Belize'],
  ['DO', '多米尼加', 'Dominican Republic', '多米尼加共和国'],
  ['DM', '多米尼克', 'Dominica', '多米尼克国'],
  ['CR', '哥斯达黎加', 'Costa Rica', '哥斯达黎加共和国'],
  ['GD', '格林纳达', 'Grenada'],
  ['CU', '古巴', 'Cuba', '古巴共和国'],
  ['HT', '海地', 'Haiti', '海地共和国'],
  ['HN', '洪都拉斯', 'Honduras', '洪都拉斯共和国'],
  ['CA', '加拿大', 'Canada'],
  ['US', '美国', 'United States', '美利坚合众国', 'United States of America', 'USA'],
  ['MX', '墨西哥', 'Mexico', '墨西哥合众国'],
  ['NI', '尼加拉瓜', 'Nicaragua', '尼加拉瓜共和国'],
  ['SV', '萨尔瓦多', 'El Salvador', '萨尔瓦多共和国'],
  ['KN', '圣基茨和尼维斯', 'Saint Kitts and Nevis', '圣基茨和尼维斯联邦', 'St. Kitts and Nevis'],
  ['LC', '圣卢西亚', 'Saint Lucia', 'St. Lucia'],
  ['VC', '圣文森特和格林纳丁斯', 'Saint Vincent and the Grenadines', 'St. Vincent and the Grenadines'],
  ['TT', '特立尼达和多巴哥', 'Trinidad and Tobago', '特立尼达和多巴哥共和国'],
  ['GT', '危地马拉', 'Guatemala', '危地马拉共和国'],
  ['JM', '牙买加', 'Jamaica'],
];

/** States of South America. */
export const southAmerica: readonly PlaceLine[] = [
  ['AR', '阿根廷', 'Argentina', '阿根廷共和国'],
  ['PY', '巴拉圭', 'Paraguay', '巴拉圭共和国'],
  ['BR', '巴西', 'Brazil', '巴西联邦共和国'],
  ['BO', '玻利维亚', 'Bolivia', '多民族玻利维亚国'],
  ['EC', '厄瓜多尔', 'Ecuador', '厄瓜多尔共和国'],
  ['CO', '哥伦比亚', 'Colombia', '哥伦比亚共和国'],
  ['GY', '圭亚那', 'Guyana', '圭亚那合作共和国'],
  ['PE', '秘鲁', 'Peru', '秘鲁共和国'],
  ['SR', '苏里南', 'Suriname', '苏里南共和国'],
  ['VE', '委内瑞拉', 'Venezuela', '委内瑞拉玻利瓦尔共和国'],
  ['UY', '乌拉圭', 'Uruguay', '乌拉圭东岸共和国'],
  ['CL', '智利', 'Chile', '智利共和国'],
];
