import { usualTypos } from './usual-typos.ts';
import type { WordingEntry } from './wording-entry.ts';

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
  ...['四个意识', '四个自信', '两个维护', '三会一课', '最多跑一次', '放管服', '三严三实', '四个全面'].map(
    (term) =>
      full(
        term,
        `“${term}”`,
        `“${term}”应加引号`,
        `“${term}`,
        `‘${term}`,
        `"${term}`,
        `《${term}`,
        `、${term}`,
      ),
  ),
  full('习总书记', '习近平总书记', '用全名'),
  full('党的19大', '党的十九大', '届次用汉字'),
  full('党的20大', '党的二十大', '届次用汉字'),
  full('十九大三中全会', '十九届三中全会', '全会按届称'),
  full('以习近平为核心', '以习近平同志为核心', '应称“习近平同志”'),
  { ...full('以习近平总书记为核心', '以习近平同志为核心', '通常称“以习近平同志为核心”'), question: true },
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
  ...['香港', '澳门', '台湾'].map((place) =>
    region(
      `${place}等国家`,
      `${place}等国家和地区`,
      `${place}是地区`,
      `${place}等国家和地区`,
      `${place}等国家（地区）`,
    ),
  ),
  region('中国与香港', '内地与香港', '香港是中国的一部分'),
  region('中国和香港', '内地和香港', '香港是中国的一部分'),
  region('中国与澳门', '内地与澳门', '澳门是中国的一部分'),
  region('中国和澳门', '内地和澳门', '澳门是中国的一部分'),
  region('中国与台湾', '大陆与台湾', '台湾是中国的一部分'),
  region('中国和台湾', '大陆和台湾', '台湾是中国的一部分'),
  region('台湾外交部', '台湾当局外事部门', '不使用台湾当局的机构名称'),
  region('香港特首', '香港特别行政区行政长官', '用规范的职务名称'),
  region('澳门特首', '澳门特别行政区行政长官', '用规范的职务名称'),
  region(
    '香港等国',
    '香港等国家和地区',
    '香港是地区',
    '香港等国家和地区',
    '香港等国家（地区）',
    '香港等国际',
  ),
  region(
    '澳门等国',
    '澳门等国家和地区',
    '澳门是地区',
    '澳门等国家和地区',
    '澳门等国家（地区）',
    '澳门等国际',
  ),
  region(
    '台湾等国',
    '台湾等国家和地区',
    '台湾是地区',
    '台湾等国家和地区',
    '台湾等国家（地区）',
    '台湾等国际',
  ),
  region('出国赴台湾', '因公赴台湾', '赴台湾不是出国'),
  region('国外（港澳台）', '境外（港澳台）', '港澳台不在国外'),
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
  name('柬浦寨', '柬埔寨'),
  name('埃塞尔比亚', '埃塞俄比亚'),
  name('缅旬', '缅甸'),
  name('阿联酉', '阿联酋'),
  name('新加波', '新加坡'),
  name('汉城', '首尔', '武汉城', '大汉城', '汉城湖', '汉城遗'),
  name('因公出国境', '因公出国（境）'),
];

/** What every office is spared to write down itself; an office may add to it or take from it. */
export const usualWording: readonly WordingEntry[] = [...usualTypos, ...fullForms, ...regions, ...names];
