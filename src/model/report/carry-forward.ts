import { plainText } from '../document/line.ts';
import { periodLabel, type Period } from '../period.ts';
import { movePeriods } from './move-periods.ts';
import { paragraphsFor } from './paper.ts';
import type { Block, Report } from './report.ts';
import { sectionsOf } from './sections-of.ts';
import { isOwn, liveText, type LiveFigure, type WrittenParagraph } from './written-paragraph.ts';
import type { ReportFigure } from './report.ts';

/** A paragraph as the next report begins with it, and what a person should look at, in words. */
export interface CarriedParagraph {
  readonly block: string;
  readonly after?: string;
  readonly pieces: WrittenParagraph['pieces'];
  readonly note: string;
}

/** Why a paragraph is not carried: it tells of one record of that time, or said that a part is to be left out. */
export type LeftBecause = 'record' | 'hidden';

/** What becomes of a report when the next one begins with it. */
export interface CarriedForward {
  readonly paragraphs: readonly CarriedParagraph[];
  readonly left: readonly { readonly block: string; readonly why: LeftBecause }[];
  /** What it planned, one by one; `origin` names the place and tells one plan from another. */
  readonly tasks: readonly { readonly origin: string; readonly words: string }[];
}

/**
 * The next report begun with this one. Words of the period are moved, live figures stay live and are of the new period by
 * themselves; how they were rounded or overridden was said of the old figures, and stays behind, named. What a section
 * planned becomes tasks, not words: nobody plans the same again without having looked.
 */
export function carryForward(old: {
  readonly report: Pick<Report, 'sections'>;
  readonly blocks: readonly Block[];
  readonly figures: readonly ReportFigure[];
  readonly paragraphs: readonly WrittenParagraph[];
  readonly from: Period;
  readonly to: Period;
}): CarriedForward {
  const { report, blocks, paragraphs, from } = old;
  const planning = new Set(report.sections.filter((one) => one.becomesTasks).map(({ name }) => name));
  const sections = sectionsOf(blocks);
  const sectionOf = new Map(blocks.map(({ id }, i) => [id, sections[i] ?? '']));
  const figures = new Map(old.figures.map((figure) => [figure.indicator, figure]));
  const carried: CarriedParagraph[] = [];
  const left: { block: string; why: LeftBecause }[] = [];
  for (const paragraph of paragraphsFor(paragraphs, undefined)) {
    const { block, after, hidden } = paragraph;
    if (planning.has(sectionOf.get(block) ?? block.split('.')[0] ?? '')) continue;
    if (hidden === true) left.push({ block, why: 'hidden' });
    else if (!isOwn(block) && ofRecord.test(block)) left.push({ block, why: 'record' });
    else
      carried.push({
        block,
        ...(after === undefined ? {} : { after }),
        ...moved(paragraph, figures, old),
      });
  }
  const tasks = blocks
    .filter((_, i) => planning.has(sections[i] ?? ''))
    .flatMap((block) =>
      plannedIn(block).map((words, i) => ({ origin: `${from.name}:${block.id}:${i}`, words })),
    );
  return { paragraphs: carried, left, tasks };
}

/** Blocks that are named after a record. */
const ofRecord = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function moved(
  { pieces }: WrittenParagraph,
  figures: ReadonlyMap<string, ReportFigure>,
  { from, to }: { readonly from: Period; readonly to: Period },
): Pick<CarriedParagraph, 'pieces' | 'note'> {
  const changes: string[] = [];
  const unsure: string[] = [];
  const dropped: string[] = [];
  const next = pieces.map((piece): string | LiveFigure => {
    if (typeof piece === 'string') {
      const words = movePeriods(piece, from, to);
      changes.push(...words.moved.map(({ was, is }) => `${was}→${is}`));
      unsure.push(...words.unsure);
      return words.text;
    }
    const { figure, override, rounding, of } = piece;
    if (override) dropped.push(`改写“${override.text}”（理由：${override.reason}）`);
    else if (rounding) dropped.push(`约数“${liveText(figures, piece) ?? ''}”`);
    return { figure, ...(of === undefined ? {} : { of }) };
  });
  const parts = [
    [`已改`, changes],
    [`请看是否还对`, unsure],
    [`没有带来`, dropped],
  ] as const;
  const said = parts.flatMap(([lead, list]) =>
    list.length === 0 ? [] : [`${lead}：${[...new Set(list)].join('、')}。`],
  );
  return { pieces: next, note: said.length === 0 ? '' : `由${periodLabel(from)}的稿带来。${said.join('')}` };
}

/** What a part of a plan plans: 一是…二是… are several. */
function plannedIn({ node }: Block): string[] {
  const words =
    node.kind === 'paragraph'
      ? plainText(node.text)
      : node.kind === 'heading' && node.body !== undefined
        ? `${node.text}${plainText(node.body)}`
        : '';
  return words
    .split(/\n|(?=[一二三四五六七八九十]是)/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
