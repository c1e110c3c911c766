import type { Item } from '../../comparisons/item.ts';
import type { Draft } from '../draft.ts';

/** A count of the draft with what it is the count of, so that two tellings of one fact have one key. */
export interface Fact {
  item: Item;
  key: string;
  kind: 'clause' | 'stock' | 'scope' | 'noun';
  /** What is counted, for a person. */
  what: string;
  sentence: number;
  /** Of which time it is told; empty for the time of the report. */
  period: string;
  /** 确保39项措施…: the words speak of something told before. */
  definite: boolean;
  /** The words leave no doubt that one fact is meant. */
  sure: boolean;
}

const now =
  /^(?:(?:19|20)\d\d年|今年|本年|\*\*年)?(?:上半年|1-6月份?|1至6月份?|1—6月份?|全年|以来|度)?$|^(?:年初以来|今年以来|半年以?来|截[至止]到?(?:目前|现在|6月底|年底|12月底)?|目前|年内|半年)$/;
/** Words of a clause that say when, where and how, and not what. */
const neutral =
  /今年以来|年初以来|截[至止]到?目前|上半年|全年|年内|目前|现在|其间|期间|1[-—至]6月份?|一年来|半年来|我[市区县省办委局]|全[市区县省办]|本[市区县办]|市外办|区外侨办|外办|市外事办|圆满|成功|顺利|积极|认真|高质量|有序|先后|累计|总共|共计|合计|已经|已|共|总计|实际|实现|约|近|超过|达到|达|了|的|为|有|[\s“”*：:]/g;
const same: [RegExp, string][] = [
  [/组织举办|组织开展|组织召开|举行|召开|开展|组织/g, '举办'],
  [/外国客人|来访外宾|境外来宾/g, '外宾'],
  [/国际友城|友好城市/g, '友城'],
];
/** Counts of a part, of something further, of each: they are no second telling. */
const partial =
  /其中|其余|另|再|还|又|新增|新建|新结|分别|每|各(?!类|级|项|界)|平均|第|首批|部分|余下|剩余|包括|一行|为期|去年|上年|同期|前年|增加|减少|一季度|二季度|三季度|四季度/;
const stock = /总数|总量|总人数|现有|共有|已有|累计结|增至|达到|达|拥有/;
const scope = /^[市区县]$|(?:全[市区县省办街]|我[市区县省]|辖区内?|市辖|下辖)(?:的|共有?|有)?$/;
const definite = /(?:确保|全部|上述|所有|这|该|以上|对照|围绕|上述的)$/;
const nounStop =
  /[，,。；;、：:（(）)“”《》\d\n\s]|进行|开展|参加|参会|出席|来访|访问|完成|落实|均|全部|积极|已|得到|达到|纳入|认真|组织|明确|分|为|在|到|和|与|及/;

const clauseBefore = (text: string, start: number): string =>
  /[^，,。；;、！？!?\n（()）]*$/.exec(text.slice(Math.max(0, start - 60), start))![0];

/** What a clause counts, without time, place and manner: 上半年我市共接待外宾 → 接待外宾. */
function essence(clause: string): string {
  const sum = /^.{4,}(?:共计?|累计|合计)(?=[\u4e00-\u9fff]{2,})(.*)$/.exec(clause)?.[1];
  let words = (sum ?? clause).replace(/^[一二三四五六七八九十]是|^\d+[.、．]/, '').replace(neutral, '');
  for (const [pattern, to] of same) words = words.replace(pattern, to);
  return words;
}

/** Whether words for a time mean that of the report itself. */
export function isNow(draft: Draft, period: string): boolean {
  const year = /(?:19|20)\d\d/.exec(period)?.[0];
  if (
    year !== undefined &&
    draft.span?.year !== undefined &&
    draft.span?.year !== null &&
    Number(year) !== draft.span.year
  )
    return false;
  return now.test(period);
}

function periodOf(draft: Draft, item: Item): string {
  const period = item.figure?.period ?? '';
  return period === '' || isNow(draft, period) ? '' : period;
}

/** Names of everything: too little to say that two counts are of one fact. */
const generalNoun =
  /^(?:国家|国家和地|地区|项目|重点项目|企业|活动|代表团|团组|社区|单位|部门|城市|国外城市|人员|党员|党员干部|嘉宾|代表|方面|领域|工作人员|问题|措施|任务|工作|平台|志愿者)$/;

const verbs =
  /邀请|来自|涉及|吸引|安排|派出|派遣|赴|接待|举办|办理|完成|参加|发放|走访|培训|受理|审批|处置|服务|投入|签订|签署|组织|引进|实施|达成|覆盖|惠及|推动|推进|促成|帮助|落实|建立|共有|印发|制定/g;

/** Whether a clause says only that something was done, and not to what. */
function saysLittle(words: string): boolean {
  const rest = words.replace(verbs, '');
  return rest.length < 2 || generalNoun.test(rest);
}

/** The counts of a draft that may be told twice, with keys by which tellings of one fact meet. */
export function factsOf(draft: Draft): Fact[] {
  const facts: Fact[] = [];
  draft.sentences.forEach((sentence, at) => {
    sentence.items.forEach((item, i) => {
      const { quantity, figure } = item;
      if (item.use !== 'row' || item.old || !figure || !quantity.measure) return;
      if (item.gap.level && item.gap.leftover === '' && i > 0) return;
      let clause = clauseBefore(draft.text, quantity.start);
      const previous = sentence.items[i - 1];
      // 68批839人次: the second count has the words of the first.
      if (
        previous &&
        previous.quantity.end > quantity.start - 3 &&
        /^[约近和\s]{0,2}$/.test(draft.text.slice(previous.quantity.end, quantity.start))
      ) {
        if (previous.use !== 'row' || previous.quantity.measure === quantity.measure) return;
        clause = clauseBefore(draft.text, previous.quantity.start);
      }
      // 确保39项措施完成 names a number that was told before; other aims are no facts.
      clause = clause.replace(/^\s*(?:\d{1,2}[.、．]|[一二三四五六七八九十]是|[①-⑩])\s*/, '');
      if (figure.role !== 'result' && !definite.test(clause)) return;
      if (/\d/.test(clause.replace(/20\d\d年|\d{1,2}[-—至]\d{1,2}月份?/g, '')) || partial.test(clause))
        return;
      const common = { item, sentence: at, period: periodOf(draft, item), definite: false, sure: true };
      const words = essence(clause);
      // 执行进度72%: of what, an earlier clause says.
      if (quantity.kind === 'ratio' && words.length < 7) return;
      const measure = quantity.measure.replace(/^(批|件|场|家)次$/, '$1');
      const noun = nounAfter(draft.text, quantity.unitEnd);
      const what = words + (noun.length > 1 && words.length < 6 ? noun : '');
      if (words.length >= 3 && !saysLittle(words)) {
        const isStock = stock.test(clause);
        const key = words.replace(/总数|总量|现|拥有|增至/g, '');
        facts.push({
          ...common,
          kind: isStock ? 'stock' : 'clause',
          key: `${measure}|${key}|${noun.slice(0, 4)}`,
          what,
        });
      } else if (words.length > 0 && noun.length >= 3 && !generalNoun.test(noun))
        facts.push({
          ...common,
          kind: 'clause',
          key: `${measure}|${words}|${noun}`,
          what: words + noun,
          sure: noun.length >= 4 && !generalNoun.test(noun),
        });
      if (noun.length >= 2 && scope.test(clause) && quantity.value > 3)
        facts.push({
          ...common,
          kind: 'scope',
          key: `${measure}|scope|${noun.slice(0, 2)}`,
          what: `${clause.slice(-2)}${noun}`,
        });
      if (noun.length >= 4 && !generalNoun.test(noun.slice(0, 4)))
        facts.push({
          ...common,
          kind: 'noun',
          key: `${measure}|noun|${noun.slice(0, 4)}`,
          what: noun,
          definite: definite.test(clause) || scope.test(clause),
        });
    });
  });
  return facts;
}

function nounAfter(text: string, end: number): string {
  const words = text.slice(end, end + 14).replace(/^的/, '');
  const stop = words.search(nounStop);
  const noun = stop < 0 ? words : words.slice(0, stop);
  return noun.length <= 12 ? noun.replace(/的$/, '').slice(0, 10) : '';
}
