import { countNames, isCountry, listUnits } from './enumerations.ts';
import { countsOf, written, type Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

/** 分别是北京站、上海站和广州站: a list behind what it was announced as. */
const listBehind =
  /(?:分别|依次)(?:是|为|来自|位于|在|于|赴|与|对)([^，,。；;：:\d\n（）()]*?、[^，,。；;：:\d\n（）()]*?)(?=[，,。；;\n]|$)/g;
/** 三位市长（甲、乙、丙） */
const listInBrackets = /^([\u4e00-\u9fff]{0,8})[（(]([^（）()\d\n，,。；;]*?、[^（）()\d\n，,。；;]*?)[）)]/;

interface Announced {
  start: number;
  end: number;
  list: string;
  /** What stands between the number and the list. */
  noun: string;
}

/** A list that names more or fewer than the number before it says. */
function judgeNamed(draft: Draft): Raised[] {
  return draft.sentences.flatMap((sentence) => {
    const counts = countsOf(sentence).filter(
      ({ quantity }) =>
        !quantity.approx &&
        !quantity.bound &&
        quantity.valueMax === undefined &&
        !quantity.magnitude &&
        quantity.value >= 2 &&
        quantity.value <= 20 &&
        listUnits.test(quantity.measure),
    );
    const words = draft.text.slice(sentence.start, sentence.end);
    const behind = [...words.matchAll(listBehind)].map((match): Announced => {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length, list: match[1]!, noun: '' };
    });
    const brackets = counts.flatMap(({ quantity }): Announced[] => {
      const match = listInBrackets.exec(draft.text.slice(quantity.unitEnd, sentence.end));
      const list = match?.[2] ?? '';
      if (!match || list.split('、').some((name) => name.length < 2)) return [];
      return [{ start: quantity.start, end: quantity.unitEnd + match[0].length, list, noun: match[1]! }];
    });
    return [...behind, ...brackets].flatMap(({ start, end, list, noun }): Raised[] => {
      const open = /等[\u4e00-\u9fff]{0,6}$/.test(list);
      const { least, most, items } = countNames(list);
      const before = counts.filter(({ quantity }) => quantity.start <= start && quantity.start > start - 60);
      const fits = (value: number): boolean => (open ? value >= least : value >= least && value <= most);
      if (before.length === 0 || before.some(({ quantity }) => fits(quantity.value))) return [];
      const countries = items.every((name) => name.split(/[和与及]/).every(isCountry));
      const ofCountries = before.filter(
        ({ quantity }) =>
          quantity.measure === '国' ||
          /^国家?/.test(draft.text.slice(quantity.unitEnd, quantity.unitEnd + 2)),
      );
      const [meant] = countries && ofCountries.length > 0 ? ofCountries : before;
      // 8名代表分别来自甲、乙、丙: how many come from each, nobody says.
      if (
        !meant ||
        (ofCountries.length === 0 && (before.length > 1 || /来自|位于/.test(draft.text.slice(start, end))))
      )
        return [];
      return [
        {
          kind: 'arithmetic',
          start: meant.quantity.start,
          end,
          says: `${written(draft, meant)}${noun}`,
          expected: `${open ? '不少于' : ''}${most}${meant.quantity.unit}`,
          why: `列出${least === most ? most : `${least}或${most}`}个名称，文中为${written(draft, meant)}`,
          question: true,
        },
      ];
    });
  });
}

const numerals = '一二三四五六七八九十';
const valueOf = (word: string): number => (/\d/.test(word) ? Number(word) : numerals.indexOf(word) + 1);
const announced =
  /([两二三四五六七八九]|[2-9])(?:个方面|项(?:工作|措施|任务|重点)|点|大(?:举措|措施|任务|工程))[\u4e00-\u9fff]{0,4}[：:，,]\s?(?=一是)/g;

/** 一是……二是……四是: a point is missing; 三个方面：一是……二是……: one is, or the number is wrong. */
function judgePoints(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  for (const line of draft.text.matchAll(/[^\n]+/g)) {
    const points = [
      ...line[0].matchAll(/(?<![\u4e00-\u9fff]{0,1}其)([一二三四五六七八九十])是(?=[\u4e00-\u9fff])/g),
    ];
    points.forEach((point, i) => {
      const previous = points[i - 1];
      const [value, last] = [valueOf(point[1]!), previous ? valueOf(previous[1]!) : 0];
      if (!previous || value === 1 || value === last + 1) return;
      const start = line.index + point.index;
      const next = numerals[last] ?? '';
      raised.push({
        kind: 'format',
        start,
        end: start + point[0].length,
        says: point[0],
        expected: `${next}是`,
        why: `“${previous[0]}”之后是“${point[0]}”，序号不连续`,
        question: true,
      });
    });
    for (const match of line[0].matchAll(announced)) {
      const own = points.filter(({ index }) => index >= match.index);
      const second = own.findIndex((point, i) => i > 0 && point[1] === '一');
      const count = second < 0 ? own.length : second;
      const value = match[1] === '两' ? 2 : valueOf(match[1]!);
      if (count < 2 || count === value || valueOf(own[count - 1]![1]!) !== count) continue;
      const start = line.index + match.index;
      raised.push({
        kind: 'arithmetic',
        start,
        end: start + match[0].length,
        says: match[0].replace(/[：:，,\s]+$/, ''),
        why: `下面列出${count}点，文中说${match[0].replace(/[：:，,\s]+$/, '')}`,
        question: true,
      });
    }
  }
  return raised;
}

const levels = [/^[ \t\u3000]*([一二三四五六七八九十])、/, /^[ \t\u3000]*[（(]([一二三四五六七八九十])[）)]/];

/** 一、…… 三、: the number of a heading is left out or stands twice. */
function judgeHeadings(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  const [last, lastAt] = [
    [0, 0],
    [0, 0],
  ];
  for (const line of draft.text.matchAll(/[^\n]+/g)) {
    if (draft.borders.some((border) => border >= line.index && border < line.index + line[0].length))
      last.fill(0);
    levels.forEach((pattern, level) => {
      const match = pattern.exec(line[0]);
      if (!match) return;
      const value = valueOf(match[1]!);
      if (level === 0) last[1] = 0;
      const [was, missing] = [numerals[last[level]! - 1], numerals[last[level]!]];
      // Noise or a lost line end may hide the number that is missing.
      const between = draft.text.slice(lastAt[level], line.index);
      const hidden = missing !== undefined && new RegExp(`[（(]?[${missing}㈠-㈩][）)、]`).test(between);
      if (was && value !== 1 && value !== last[level]! + 1 && !hidden) {
        const start = line.index + match[0].search(/\S/);
        const is = match[1]!;
        raised.push({
          kind: 'format',
          start,
          end: line.index + match[0].length,
          says: match[0].trim(),
          expected: match[0].trim().replace(is, missing ?? is),
          why: `“${match[0].trim().replace(is, was)}”之后是“${match[0].trim()}”，序号不连续`,
          question: true,
        });
      }
      last[level] = value;
      lastAt[level] = line.index + match[0].length;
    });
  }
  return raised;
}

/** Lists against the number that announces them, and the numbers of points and headings. */
export function judgeAnnounced(draft: Draft): Raised[] {
  return [...judgeNamed(draft), ...judgePoints(draft), ...judgeHeadings(draft)];
}
