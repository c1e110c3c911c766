import { writtenDay, writtenDays } from '../../../../model/document/written.ts';
import type { FormFacts } from '../../../../model/form.ts';

/** What both papers of a report say in the same words. */
export interface PrintedReport {
  /** 2018年7月15日至22日, in whole days abroad. */
  readonly days: string;
  readonly approvedDays: string;
  readonly notice: string;
  readonly people: readonly { readonly name: string; readonly post: string }[];
  /** Where the money went, in one sentence. */
  readonly money: string;
}

/** Reads a report for printing; what was not entered is left out, never guessed. */
export function printedReport({ record }: FormFacts): PrintedReport {
  const { values } = record;
  const { from, to } = (values.actual ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  const span = (first: unknown, last: unknown, count: string): string =>
    typeof first === 'string' && typeof last === 'string'
      ? `${writtenDays(first, last)}${count === '' ? '' : `，共${count}`}`
      : '';
  const spent = record.text('spent');
  return {
    days: span(from, to, record.text('actualDays')),
    approvedDays: span(values.approvedFrom, values.approvedTo, record.text('approvedDays')),
    notice: span(values.noticeFrom, values.noticeTo, ''),
    people: record.rows('travellers').map((row) => ({
      name: row.text('personName') || row.text('person'),
      post: row.text('post'),
    })),
    money: [
      spent === '' ? '' : `实际支出${spent}。`,
      labelled('超支情况', record.text('overspent')),
      labelled('外方负担', record.text('hosted')),
    ].join(''),
  };
}

/** 外方负担：食宿。 or nothing. */
function labelled(label: string, text: string): string {
  return text === '' ? '' : `${label}：${text.replace(/。$/, '')}。`;
}

/** A day in words, or nothing. */
export function dayOf(value: unknown): string {
  return typeof value === 'string' ? writtenDay(value) : '';
}
