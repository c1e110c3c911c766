import { isCivilDate, type CivilDate } from './date.ts';

/**
 * How sure we are of what a document says: its own text was read; another body restates it; or nobody found the text,
 * and it is only known that it exists.
 */
export type Certainty = 'read' | 'restated' | 'unseen';

/** An official document on which rules stand. */
export interface Source {
  /** kebab-case, the name of its file. */
  readonly name: string;
  readonly title: string;
  readonly en: string;
  /** 文号. */
  readonly number?: string;
  readonly issuer: string;
  /** A year, a month or a day, as far as it is known. */
  readonly issued?: string;
  /** The days from and to which it holds, where they are known. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly certainty: Certainty;
  /** Where it was read, by whom it is restated, and where the numbers of others differ. */
  readonly note: string;
}

/** How sure a clause is, in words for people. */
export const certainties: Readonly<Record<Certainty, { readonly label: string; readonly en: string }>> = {
  read: { label: '已核原文', en: 'text read' },
  restated: { label: '转述，以本地执行的文件为准', en: 'restated by others; the local document decides' },
  unseen: { label: '未见原文', en: 'text not seen' },
};

/** Declares an official document; refuses one that does not say what it is and how sure that is. */
export function defineSource(source: Source): Source {
  const { name, title, issuer, note, issued, from, to } = source;
  const faults: string[] = [];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) faults.push('the name is not kebab-case');
  if ([title, issuer, note].some((words) => words.trim() === ''))
    faults.push('title, issuer and note are needed');
  if (issued !== undefined && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(issued))
    faults.push(`“${issued}” is no day, month or year`);
  for (const day of [from, to]) if (day !== undefined && !isCivilDate(day)) faults.push(`“${day}” is no day`);
  if (from !== undefined && to !== undefined && to < from) faults.push('it ends before it begins');
  if (faults.length > 0) throw new Error(`source “${name}”: ${faults.join('; ')}`);
  return source;
}

/** A document as it is named under a finding. Most titles here are descriptions, so that no 《》 stand around them. */
export function sourceTitle({ title, number }: Pick<Source, 'title' | 'number'>): string {
  return number === undefined ? title : `${title}（${number}）`;
}
