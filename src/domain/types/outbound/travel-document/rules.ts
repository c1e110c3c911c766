import type { Rule } from '../../../../model/rule.ts';
import { expired } from './rules/expired.ts';

/** The rules of a document in the cabinet. */
export const rules: readonly Rule[] = [expired];
