import type { Clause } from '../../../../../model/rule.ts';
import type { Member } from './entries.ts';

/**
 * 量化管理 since 2014: the limits before (6, 10 and 12 days) were replaced in the course of 2013, on a day that no text
 * read tells. 教学科研 goes by need, 赴港澳 is managed apart.
 */
export const quantified = {
  inForce: { from: '2014-01-01' },
  except: ['research', 'hkmo'],
  exemption: { source: 'ting-zi-2016-17', article: '' } satisfies Clause,
} as const;

/** Rules that no limit of 2013 touched; nothing older is judged here. */
export const since2014 = { from: '2014-01-01' } as const;

/** Who may waive a limit, with a reason. */
export const deputies: readonly string[] = ['deputy-director', 'director'];

/** So many members for an example, the head first. */
export function members(count: number): Member[] {
  return Array.from({ length: count }, (_, i) => ({
    person: `p${i + 1}`,
    role: i === 0 ? 'leader' : 'member',
  }));
}
