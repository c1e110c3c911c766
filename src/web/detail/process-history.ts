import { labelOf, type Lang } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { capacityWords, tellHappening } from '../process/trail-words.ts';
import { say } from '../words.ts';
import type { ToldChange } from './history-words.ts';

type Detail = Readonly<Record<string, unknown>>;

function asDetail(value: unknown): Detail {
  return typeof value === 'object' && value !== null ? (value as Detail) : {};
}

/** What happened in a process, as a sentence: which step, in whose place, what was said. */
export function tellProcess(
  kind: string,
  after: unknown,
  { bundle, lang, today = '' }: { readonly bundle: TypeBundle; readonly lang: Lang; readonly today?: string },
): ToldChange {
  const detail = asDetail(after);
  const told = tellHappening({ kind, detail }, { lang, today }, () => '');
  // The history keeps the name of whoever was stood in for only where the event does.
  const who = text(detail.for) || text(asDetail(detail.for).name);
  const capacity =
    who === ''
      ? detail.as === 'substitute'
        ? say(lang, 'asSubstitute')
        : detail.as === 'secretary'
          ? say(lang, 'asSecretary')
          : ''
      : capacityWords(
          { kind: detail.as === 'secretary' ? 'secretary' : 'substitute', for: { id: '', name: who } },
          lang,
        );
  const purpose = bundle.procedure?.purposes[text(detail.purpose)];
  const step = text(detail.step);
  const colon = say(lang, 'colon');
  const words = told.words === '' ? '' : `${colon}${lang === 'zh' ? `“${told.words}”` : `“${told.words}”`}`;
  const extra = [capacity, told.proof].filter((one) => one !== '').join(say(lang, 'comma'));
  return {
    label: step || (purpose ? labelOf(text(detail.purpose), purpose, lang) : say(lang, 'process')),
    before: undefined,
    after: undefined,
    note: told.act + words + (extra === '' ? '' : lang === 'zh' ? `（${extra}）` : ` (${extra})`),
  };
}

/** Which finding a waiver is about: its rule, and what it found. */
export function tellWaived(after: unknown, lang: Lang): ToldChange {
  const { rule, value, limit } = asDetail(after);
  return {
    label: say(lang, 'ruleOf', { rule: text(rule) }),
    before: undefined,
    after: undefined,
    note: say(lang, 'findingLimit', { value: text(value), limit: text(limit) }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
