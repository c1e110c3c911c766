import { cleanText, type CleanText } from './clean.ts';
import type { Change } from './clean.ts';
import type { Sentence } from './comparisons/item.ts';
import type { Figure } from './figure.ts';
import { findFigures } from './figures.ts';
import { findStructure } from './structure.ts';
import type { Structure } from './structure.ts';

export type { Change } from './clean.ts';
export type { Comparison, Figure, Role } from './figure.ts';
export type { Heading, Structure } from './structure.ts';

/** A report as it was understood. */
export interface Reading {
  /** The restored text. */
  text: string;
  /** What was restored, with places in the original. */
  changes: Change[];
  /** In order of place; offsets and quotes are those of the original. */
  figures: Figure[];
  structure: Structure;
}

/** A reading with what it was made of, for those who judge the sentences. */
export interface ReadingInParts {
  reading: Reading;
  clean: CleanText;
  sentences: Sentence[];
}

/**
 * Reads a work report: restores its characters, finds its statistical figures with their meaning, and its parts.
 * Pure and linear in the length of the text; any string is an answerable question.
 */
export function readReport(original: string): Reading {
  return assemble(original, cleanText(original));
}

/** Reads a work report and keeps its sentences, whose places are those of the restored text. */
export function readInParts(original: string): ReadingInParts {
  const clean = cleanText(original);
  const sentences: Sentence[] = [];
  return { reading: assemble(original, clean, sentences), clean, sentences };
}

function assemble(original: string, clean: CleanText, kept?: Sentence[]): Reading {
  return {
    text: clean.text,
    changes: clean.changes,
    figures: findFigures(original, clean, kept),
    structure: findStructure(clean),
  };
}
