import type { WordingEntry } from './wording-entry.ts';

const typo = (wrong: string, right: string, ...within: string[]): WordingEntry => ({
  kind: 'typo',
  wrong,
  right,
  why: '常见的错误写法',
  ...(within.length > 0 ? { within } : {}),
});

/** Slips of the pen that are never right, as far as can be told without knowing what was meant. */
const typos: readonly WordingEntry[] = [
  typo('布署', '部署'),
  typo('部暑', '部署'),
  typo('截止目前', '截至目前'),
  typo('截止到', '截至'),
  typo('截止年底', '截至年底'),
  typo('一如继往', '一如既往'),
  typo('再接再励', '再接再厉'),
  typo('峻工', '竣工'),
  typo('幅射', '辐射'),
  typo('园满', '圆满', '公园满', '校园满', '家园满', '园满意', '田园满'),
  typo('侯选', '候选'),
  typo('渡假', '度假'),
  typo('神洲', '神州'),
  typo('松驰', '松弛'),
  typo('亲睐', '青睐'),
  typo('迫不急待', '迫不及待'),
  typo('默守成规', '墨守成规'),
  typo('莫明其妙', '莫名其妙'),
  typo('鼎立相助', '鼎力相助'),
  typo('鼎立支持', '鼎力支持'),
  typo('震憾', '震撼'),
  typo('震摄', '震慑'),
  typo('按步就班', '按部就班'),
  typo('座落', '坐落'),
  typo('坐谈会', '座谈会'),
  typo('签定', '签订'),
  typo('接恰', '接洽'),
  typo('恰谈', '洽谈', '恰谈到', '恰谈及'),
  typo('统畴', '统筹'),
  typo('辩认', '辨认'),
  typo('编篡', '编纂'),
  typo('通迅', '通讯'),
  typo('报帐', '报账'),
  typo('帐户', '账户'),
  typo('帐目', '账目'),
  typo('合做', '合作', '联合做', '结合做', '配合做', '综合做', '适合做', '混合做', '合做法'),
  typo('必需要', '必须', '必需要素'),
  typo('既使', '即使', '既使用', '既使得'),
  typo('凑和', '凑合'),
  typo('既往不究', '既往不咎'),
  typo('首曲一指', '首屈一指'),
  typo('甘败下风', '甘拜下风'),
  typo('走头无路', '走投无路'),
  typo('竭泽而鱼', '竭泽而渔'),
  typo('友谊城市', '友好城市', '友谊城市群'),
  typo('外事侨物', '外事侨务'),
  typo('侨物办', '侨务办'),
  typo('领事任证', '领事认证'),
  typo('护兆', '护照'),
];

const full = (wrong: string, right: string, why: string, ...within: string[]): WordingEntry => ({
  kind: 'full-form',
  wrong,
  right,
  why,
  within: [right, ...within],
});

/** 政治表述: quoted or said in full, as party and government papers print them. */
const fullForms: readonly WordingEntry[] = [
  full(
    '一带一路',
    '“一带一路”',
    '“一带一路”应加引号',
    '“一带一路',
    '《一带一路',
    '"一带一路',
    '「一带一路',
    '‘一带一路',
  ),
  full('两学一做', '“两学一做”', '“两学一做”应加引号', '“两学一做', '"两学一做', '‘两学一做'),
  full('不忘初心，牢记使命', '不忘初心、牢记使命', '其间用顿号'),
  full('习近平新时代社会主义思想', '习近平新时代中国特色社会主义思想', '缺“中国特色”，应用全称'),
  full('习近平中国特色社会主义思想', '习近平新时代中国特色社会主义思想', '缺“新时代”，应用全称'),
  full('新时代中国特色社会主义思想', '习近平新时代中国特色社会主义思想', '应用全称'),
];

const region = (wrong: string, right: string, why: string, ...within: string[]): WordingEntry => ({
  kind: 'regions',
  wrong,
  right,
  why,
  ...(within.length > 0 ? { within } : {}),
});

/** 涉台港澳用语. */
const regions: readonly WordingEntry[] = [
  region('大陆与香港', '内地与香港', '对港澳称“内地”'),
  region('大陆和香港', '内地和香港', '对港澳称“内地”'),
  region('大陆与澳门', '内地与澳门', '对港澳称“内地”'),
  region('大陆与港澳', '内地与港澳', '对港澳称“内地”'),
  region('大陆和港澳', '内地和港澳', '对港澳称“内地”'),
  region('中港两地', '内地与香港', '“中港”把香港与中国并列'),
  region('中港合作', '内地与香港合作', '“中港”把香港与中国并列'),
  region('中澳两地', '内地与澳门', '“中澳”把澳门与中国并列'),
  region('中台关系', '两岸关系', '“中台”把台湾与中国并列'),
  region('中台交流', '两岸交流', '“中台”把台湾与中国并列'),
  region('台湾总统', '台湾地区领导人', '不使用“总统”'),
  region('台湾政府', '台湾当局', '不使用“政府”'),
  region('主权移交', '恢复行使主权', '香港、澳门是回归祖国，不是移交主权'),
  region('国外及港澳台', '境外', '港澳台不在国外，可并称境外'),
  region('港澳台等国家', '港澳台等地区', '港澳台是地区'),
  region('香港等国家', '香港等国家和地区', '香港是地区', '香港等国家和地区', '香港等国家（地区）'),
  region('澳门等国家', '澳门等国家和地区', '澳门是地区', '澳门等国家和地区', '澳门等国家（地区）'),
  region('台湾等国家', '台湾等国家和地区', '台湾是地区', '台湾等国家和地区', '台湾等国家（地区）'),
  region('出国赴香港', '因公赴香港', '赴香港不是出国'),
  region('出国赴澳门', '因公赴澳门', '赴澳门不是出国'),
];

const name = (wrong: string, right: string, ...within: string[]): WordingEntry => ({
  kind: 'name',
  wrong,
  right,
  why: `通称“${right}”`,
  ...(within.length > 0 ? { within } : {}),
});

/** 国名 as the office writes them. */
const names: readonly WordingEntry[] = [
  name('南朝鲜', '韩国'),
  name('北朝鲜', '朝鲜'),
  name(
    '南韩',
    '韩国',
    '河南韩',
    '湖南韩',
    '云南韩',
    '海南韩',
    '越南韩',
    '江南韩',
    '济南韩',
    '东南韩',
    '西南韩',
  ),
  name('北韩', '朝鲜', '河北韩', '湖北韩', '东北韩', '西北韩', '台北韩', '华北韩'),
  name('寮国', '老挝'),
  name('纽西兰', '新西兰'),
  name('沙乌地', '沙特'),
  name('杜拜', '迪拜'),
  name('因公出国境', '因公出国（境）'),
];

/** What every office is spared to write down itself; an office may add to it or take from it. */
export const usualWording: readonly WordingEntry[] = [...typos, ...fullForms, ...regions, ...names];
