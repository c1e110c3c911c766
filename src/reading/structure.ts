import type { CleanText } from './clean.ts';
export interface Heading { level: number; text: string; start: number }
export interface Structure { office: string | null; headings: Heading[] }
export function findStructure(_clean: CleanText): Structure { return { office: null, headings: [] }; }
