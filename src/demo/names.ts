import type { Dice } from './dice.ts';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉力岩峰玉兰红梅晨宇浩然子涵欣怡雨泽思远嘉宁晓东海燕国庆志远慧颖立新春生永康安琪可心博文佳音若溪景行知行书瑶',
];

/** An invented name. */
export function personName(dice: Dice): string {
  return dice.pick(surnames) + dice.pick(given) + (dice.between(0, 2) === 0 ? '' : dice.pick(given));
}

/** A number as it stands on an identity card, with its check digit (GB 11643); the region code 999 is given to nobody. */
export function idNumber(dice: Dice, bornOn: string): string {
  const body = `999${String(dice.between(100, 999))}${bornOn.replaceAll('-', '')}${String(dice.between(100, 999))}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
  return body + '10X98765432'[sum % 11];
}

/** The number of an official passport. */
export function passportNumber(dice: Dice): string {
  return `PE${String(dice.between(1_000_000, 9_999_999))}`;
}
