import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

const up = '增长|增加|上升|提高|提升|增幅';
const down = '下降|减少|降低|回落|减幅|降幅';

/** 增长了-5.2%: the sign says what the word says already, or its contrary. */
const signed = new RegExp(`(${up}|${down})(?:了|为)?\\s?[-−－](\\d+(?:\\.\\d+)?%)`, 'g');
/** 增长下降5.2%: two words for one change. */
const twice = new RegExp(
  `(?:(${up})(?:了)?(${down})|(${down})(?:了)?(${up}))(?:了)?\\s?\\d+(?:\\.\\d+)?(?:%|个百分点)`,
  'g',
);

function judgeWords(draft: Draft): Raised[] {
  const found = [
    ...[...draft.text.matchAll(signed)].map((match): [RegExpMatchArray, string] => [
      match,
      `“${match[1]!}”与负号重复或相反`,
    ]),
    ...[...draft.text.matchAll(twice)].map((match): [RegExpMatchArray, string] => [
      match,
      `“${match[1] ?? match[3]!}”与“${match[2] ?? match[4]!}”相反，只能用一个`,
    ]),
  ];
  return found.map(([match, why]) => ({
    kind: 'wording',
    start: match.index!,
    end: match.index! + match[0].length,
    says: match[0],
    why,
  }));
}

const wayBefore = new RegExp(
  `^[，,]?(?:同比|环比|较上年同期|比上年同期|较去年同期|比去年同期)?(?:${up}|${down})了?$`,
);

/** 6308批，增长13.7个百分点: a count changes in percent; points are of percentages. */
function judgePoints(draft: Draft): Raised[] {
  return draft.sentences.flatMap(({ items }) =>
    items.flatMap(({ quantity }, i): Raised[] => {
      const counted = items[i - 1]?.quantity;
      if (!quantity.measure.endsWith('百分点') || !counted?.measure || counted.kind === 'ratio') return [];
      if (!wayBefore.test(draft.text.slice(counted.end, quantity.start))) return [];
      const says = draft.text.slice(quantity.start, quantity.unitEnd);
      const to = says.replace(/个?百分点/, '%');
      return [
        {
          kind: 'wording',
          start: quantity.start,
          end: quantity.unitEnd,
          says,
          expected: to,
          why: `${draft.text.slice(counted.start, counted.end)}不是百分比，增减应以“%”计`,
          fix: { start: quantity.start, end: quantity.unitEnd, to },
        },
      ];
    }),
  );
}

/** How the change of a number is said. */
export function judgeDirections(draft: Draft): Raised[] {
  return [...judgeWords(draft), ...judgePoints(draft)];
}
