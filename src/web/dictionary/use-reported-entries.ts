import { useQuery } from '@tanstack/react-query';
import { labelOf } from '../../model/label.ts';
import { reportedPrefix } from '../../model/reported.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useChoiceLabel } from '../figures/figure-marks.tsx';
import { useLanguage } from '../language.tsx';
import type { WutongRecord } from '../records.ts';
import { may, useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { dictionaryWords } from './dictionary-words.ts';
import type { Told } from './find-entries.ts';

const type = 'reported-indicator';

interface Page {
  readonly records: readonly WutongRecord[];
  readonly titles: Readonly<Record<string, string>>;
}

/** The indicators that the office has reported to it, as far as the person may read them. */
export function useReportedEntries(): readonly Told[] {
  const { registry } = useDomain();
  const me = useMe();
  const s = useWords(dictionaryWords);
  const { lang } = useLanguage();
  const choiceLabel = useChoiceLabel();
  const mayRead = registry.findType(type) !== undefined && may(me, type, 'read');
  const asked = useQuery({
    queryKey: ['list', type, 'dictionary'],
    enabled: mayRead,
    queryFn: ({ signal }) => readAll(signal),
  });
  if (!asked.data) return [];
  const { records, titles } = asked.data;
  return records.map(({ id, values }): Told => {
    const text = (name: string): string => (typeof values[name] === 'string' ? String(values[name]) : '');
    const name = text('name');
    const nature = choiceLabel(type, 'nature', text('nature'));
    const often = registry.findType(type)?.type.fields['often'];
    return {
      name: `${reportedPrefix}${text('code')}`,
      label: name,
      zh: name,
      en: name,
      unit: text('measure'),
      sort: 'reported',
      definition: text('definition'),
      counted: `${nature}${values['lowerIsBetter'] === true ? `，${s('lowerIsBetter')}` : ''}；${s('reportedBy', { unit: titles[text('unit')] ?? '' })}`,
      basis:
        `${often ? labelOf('often', often, lang) : ''} ${choiceLabel(type, 'often', text('often'))}`.trim(),
      condition: '',
      verb: '',
      aliases: text('aliases')
        .split(/[、，,;；\s]+/)
        .filter(Boolean),
      dimensions: [],
      decimals: typeof values['decimals'] === 'number' ? values['decimals'] : 1,
      target: undefined,
      type,
      record: id,
    };
  });
}

async function readAll(signal: AbortSignal): Promise<Page> {
  const records: WutongRecord[] = [];
  const titles: Record<string, string> = {};
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(cursor, signal);
    records.push(...page.rows);
    Object.assign(titles, page.titles);
    cursor = page.next;
  }
  return { records, titles };
}

function readPage(cursor: string, signal: AbortSignal) {
  const query = { size: 100, sort: 'name', 'state.in': 'inUse', ...(cursor === '' ? {} : { cursor }) };
  return call('listRecords', { params: { type }, query }, { signal });
}
