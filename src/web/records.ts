import type { CallOutput } from './client.ts';

/** The signed-in person. */
export type Me = CallOutput<'getMe'>;
/** A record with everything that its page shows. */
export type RecordPage = CallOutput<'getRecord'>;
export type WutongRecord = RecordPage['record'];
export type ListPage = CallOutput<'listRecords'>;
export type FileInfo = RecordPage['files'][string];
export type Draft = CallOutput<'listDrafts'>['drafts'][number];
export type HistoryEntry = CallOutput<'getHistory'>['entries'][number];
export type HistoryChange = HistoryEntry['changes'][number];
export type FigureLine = CallOutput<'listFigures'>['figures'][number];
export type Office = CallOutput<'listOffices'>['offices'][number];
export type SearchHit = CallOutput<'searchAll'>['hits'][number];
