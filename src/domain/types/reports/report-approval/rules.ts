import type { Rule } from '../../../../model/rule.ts';
import { overriddenFigures } from './rules/overridden-figures.ts';
import { turnedWords } from './rules/turned-words.ts';

/** What whoever reads a report before it is signed should look at first. */
export const rules: readonly Rule[] = [overriddenFigures, turnedWords];
