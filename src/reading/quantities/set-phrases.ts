/**
 * Names and slogans that begin with a numeral and a measure word, so that the grammar alone would count them.
 * Slogans whose numeral has no measure word after it (一带一路, 三会一课) need no entry.
 */
const phrases = (
  '三位一体 两位一体 四位一体 六位一体 两个一百年 两个维护 两个确立 两个大局 两个毫不动摇 两个结合 两个责任 两个平台 两个健康 三个代表 三个离不开 三个更加 三个务必 三个区分开来 三个服务 ' +
  '三个转变 三个一 四个意识 四个自信 四个全面 四个伟大 四个服务 四个最严 四个合格 四个前所未有 四个到位 四个不摘 五个一 五个认同 五个统筹 五位一体 六个一 ' +
  '六个必须坚持 八项规定 八个明确 十个明确 十四个坚持 十六个字 九个必须 十个坚持 三项制度 三项机制 三次产业 三件套 四件套 五件套 三家村 二十国集团 ' +
  '七十七国集团 八国集团 五项原则 五项基本原则 和平共处五项原则 五项基本原则 四项基本原则 三条红线 三条底线 两条腿 三套班子 四套班子 五套班子 六套班子 四张清单 五张清单 三张清单 ' +
  '三天两头 三番五次 四个自我 六个紧紧围绕 三级联动  一国两制 百日攻坚 两个覆盖 两个为主 两个清单 三个规定 三个以案 四个讲清楚 一次办好'
).split(' ');

const byFirst = new Map<string, string[]>();
for (const phrase of phrases) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);

/** The end of the set phrase at this place, or 0. */
export function findSetPhraseEnd(text: string, start: number): number {
  for (const phrase of byFirst.get(text[start]!) ?? [])
    if (text.startsWith(phrase, start)) return start + phrase.length;
  return 0;
}

const aspect =
  /\s?(?:[个大项条类种篇场对把道件本])?(?:方面|层面|角度|维度|侧面|领域|意识|自信|更加|坚持|维护|确保|结合|转变|前所未有|到位|必须|导向|关键词|注重|突出|聚焦|围绕|统筹|强化|提升|带头|面向|并重|优先|关口|抓手|要点(?!\d)|目标定位|总揽|着力|着眼|不变|不动摇|一流|统一|全面|服务|突破(?=[：:])|能力|硬仗|大?文章|基本点|大事|重点(?=[：:，,。；、])|任务(?=[，,。；、])|行动(?=[，,。；、])|环节(?=[，,。；、])|重大关系|本领|考验|危险|纪律|作风|理念|思维|防线|底线|红线|关口|要求|原则|意见|希望|体会|特点|变化|步骤|关系|优势)/y;

/** 三个方面, 六大领域, 五个更加: text organisers that count aspects, not things. */
export function isAspect(text: string, numeralEnd: number, chinese: boolean): boolean {
  aspect.lastIndex = numeralEnd;
  const match = aspect.exec(text);
  if (!match) return false;
  if (/方面|层面|角度|维度|侧面/.test(match[0])) return true;
  if (!chinese) return false;
  // 三个服务中心 and 五个领域项目 are things; a slogan ends where the word ends.
  if (/服务|统筹|领域|提升|全面/.test(match[0]))
    return !/^(?:中心|站|点|平台|窗口|性|企业|项目|团|队|器)/.test(
      text.slice(aspect.lastIndex, aspect.lastIndex + 2),
    );
  return true;
}
