/**
 * Characters that page scrapers and text spinners put in the place of common ones. Three degrees of trust:
 * `always`: the character has no use of its own in modern official prose; `unless`: it has one, and the words
 * in which it is meant are listed (`before`/`after` = neighbours that keep it); `only`: it also stands in
 * people's names, so that it is restored only beside the neighbours with which the common character makes a word.
 */
export interface LookAlike {
  to: string;
  keepAfter?: string;
  keepBefore?: string;
  onlyAfter?: string;
  onlyBefore?: string;
}

/** Pairs: the odd character, then the common one that it replaces. */
const always = (
  '莋作 笁工 夶大 惢心 絀出 鋶流 匼合 淛制 岼平 倳事 亊事 鉯以 恏好 偅重 尐少 荿成 夲本 箌到 罙深 鈈不 姩年 囮化 歭持 筞策 ' +
  '苐第 蔀部 壵士 姠向 粅物 屾山 萣定 囻民 鼡用 嶊推 噵道 萠朋 伖友 渻省 竝立 噺新 哃同 汢土 尛小 仩上 丅下 鈳可 螚能 厷公 ' +
  '囲共 仂力 媔面 苼生 沝水 朩木 仴月 兲天 笣包 丠北 覀西 髙高 囯国 囘回 囙因 亽人 佽次 塲场 扗在 嘫然 妀改 徔从 旳的 烸每 ' +
  '狆中 哋地 泹但 赱走 峩我 昰是 敎教 対对 発发 経经 関关 実实 図图 団团 応应 続续 総总 県县'
).split(' ');

const inContext: Record<string, LookAlike> = {
  匼: { to: '合', keepBefore: '河' },
  囮: { to: '化', keepBefore: '子' },
  嘚: { to: '的', keepBefore: '瑟嘚啵吧' },
  囷: { to: '和', keepAfter: '仓盈廪', keepBefore: '仓廪' },
  茬: {
    to: '在',
    keepAfter: '换重连轮麦稻豆话找接留灭头早秋晚倒调前后本下上菜一二两三四几',
    keepBefore: '口地子作灌',
  },
  囚: { to: '人', keepAfter: '死罪女男幽狱被战拘阶', keepBefore: '犯禁徒车室服笼牢困衣歌' },
  吔: { to: '也' },
  凊: { to: '情', keepAfter: '夏' },
  哽: { to: '更', keepAfter: '悲', keepBefore: '咽噎塞' },
  哆: { to: '多', keepAfter: '打', keepBefore: '嗦啰罗来' },
  喃: { to: '南', keepAfter: '喃呢', keepBefore: '喃呢' },
  咯: { to: '各', onlyBefore: '项级位地部国类单界' },
  渶: { to: '英', onlyBefore: '国语文方镑联', onlyAfter: '中精' },
  媄: { to: '美', onlyBefore: '国丽好术元方洲欧食', onlyAfter: '中北南完优赞欧' },
  馫: { to: '香', onlyBefore: '港' },
  瑺: { to: '常', onlyBefore: '态务委见规驻年用州', onlyAfter: '日正经非通' },
  蕗: { to: '路', onlyBefore: '线网径演透', onlyAfter: '一道线公铁思丝出网马' },
  鎵: { to: '家', onlyAfter: '国大专一余多', onlyBefore: '企单公协' },
  镓: { to: '家', keepAfter: '化砷属' },
  萁: { to: '其', keepAfter: '豆燃' },
  仵: { to: '件', onlyAfter: '0123456789多余案' },
  仳: { to: '比', keepBefore: '离' },
  茚: { to: '印', onlyAfter: '编刻打复' },
  爿: { to: '片', onlyBefore: '区', onlyAfter: '照图宣' },
  悝: { to: '理', onlyAfter: '受办处审管' },
  枇: { to: '批', keepBefore: '杷' },
  洎: { to: '自', onlyAfter: '各来亲出源', onlyBefore: '己身主由动然治' },
  丗: { to: '世', onlyBefore: '界纪' },
  ㄖ: { to: '日' },
  '㈣': { to: '四', onlyBefore: '、是个次大项川' },
  '㈠': { to: '一', onlyBefore: '、是个次大项' },
  '㈡': { to: '二', onlyBefore: '、是次大项' },
  '㈢': { to: '三', onlyBefore: '、是个次大项' },
  '㈤': { to: '五', onlyBefore: '、是个次大项' },
  '①': { to: '一', onlyBefore: '是带' },
  '②': { to: '二', onlyBefore: '是' },
  '③': { to: '三', onlyBefore: '是' },
  '④': { to: '四', onlyBefore: '是' },
  '⑤': { to: '五', onlyBefore: '是' },
  '┅': { to: '一', keepAfter: '┅━─', keepBefore: '┅━─' },
  の: { to: '之' },
  Φ: { to: '中', keepBefore: '0123456789= ' },
  ニ: { to: '二' },
};

function build(): Map<string, LookAlike> {
  const table = new Map<string, LookAlike>();
  for (const pair of always) table.set(pair[0]!, { to: pair[1]! });
  for (const [odd, rule] of Object.entries(inContext)) table.set(odd, rule);
  return table;
}

export const lookAlikes: ReadonlyMap<string, LookAlike> = build();
