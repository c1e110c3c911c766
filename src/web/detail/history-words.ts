import type { Field, Values } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { HistoryChange, HistoryEntry } from '../records.ts';
import { commandPlans } from '../process/command-plan.ts';
import { say } from '../words.ts';
import { tellProcess, tellWaived } from './process-history.ts';

/** A change as a person reads it: 出访人员 · 王伟 · 团内身份, before and after in words. */
export interface ToldChange {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Instead of before and after, such as a new order. */
  readonly note?: string;
}

interface Telling {
  readonly bundle: TypeBundle;
  readonly lang: Lang;
  /** The day on which the history is read; days of the same year are said without it. */
  readonly today?: string;
  /** The record as it stands, to call rows by what they say. */
  readonly values: Values;
  title(id: string): string;
}

/** What the actions of a history are called. An action may bear one name and several labels, by the state it left. */
export function actionLabels(
  { workflow, forms }: TypeBundle,
  entries: readonly Pick<HistoryEntry, 'id' | 'action'>[],
  lang: Lang,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  let state = workflow.initial;
  // The history comes latest first.
  for (const { id, action: name } of [...entries].reverse()) {
    const known = {
      create: 'historyCreate',
      save: 'historySave',
      reveal: 'historyReveal',
      retention: 'historyRetention',
      remind: 'historyRemind',
      'print.dossier': 'historyDossier',
      'waiver.ask': 'historyWaiverAsk',
      'waiver.grant': 'historyWaiverGrant',
      'waiver.decline': 'historyWaiverDecline',
    } as const;
    const action =
      workflow.actions[state]?.[name] ??
      Object.values(workflow.actions).find((actions) => actions[name] !== undefined)?.[name];
    if (action) {
      labels.set(id, labelOf(name, action, lang));
      state = action.to;
    } else {
      const form = forms.find((one) => name === `print.${one.name}`);
      const command = name.startsWith('process.') ? commandPlans[name.slice(8)] : undefined;
      labels.set(
        id,
        form
          ? say(lang, 'historyPrint', { form: labelOf(form.name, form, lang) })
          : command
            ? say(lang, command.label)
            : name in known
              ? say(lang, known[name as keyof typeof known])
              : name,
      );
    }
  }
  return labels;
}

/** Whether a change is told: that a step was passed follows from what was said there. */
export function isTold({ path }: Pick<HistoryChange, 'path'>): boolean {
  return path !== 'process.passed';
}

/** One change in words. */
export function tellChange({ path, before, after }: HistoryChange, telling: Telling): ToldChange {
  const { bundle, lang, values } = telling;
  const [outer = '', row, inner] = path.split('.');
  if (outer === 'process') return tellProcess(row ?? '', after, telling);
  if (path === bundle.type.name) return tellWaived(after, lang);
  const field = bundle.type.fields[outer];
  if (!field)
    return {
      label: outer === 'state' ? say(lang, 'state') : path,
      before: stateWords(outer, before, telling),
      after: stateWords(outer, after, telling),
    };
  const label = labelOf(outer, field, lang);
  if (row === undefined)
    return { label, before: words(field, before, telling), after: words(field, after, telling) };
  if (row === 'order') return { label, before: undefined, after: undefined, note: say(lang, 'orderChanged') };
  if (inner === undefined) {
    const told = (value: unknown) =>
      value === null || value === undefined ? undefined : words(field, [value], telling);
    return {
      label: `${label} · ${say(lang, after === null || after === undefined ? 'rowRemoved' : 'rowAdded')}`,
      before: told(before),
      after: told(after),
    };
  }
  const below = field.kind.inner?.(field.options)[inner];
  const name = rowName(field, values[outer], row, telling);
  return {
    label: [label, name, below ? labelOf(inner, below, lang) : inner].filter(Boolean).join(' · '),
    before: below && words(below, before, telling),
    after: below && words(below, after, telling),
  };
}

function stateWords(name: string, value: unknown, { bundle, lang }: Telling): string | undefined {
  if (value === null || value === undefined) return undefined;
  const state = name === 'state' ? bundle.workflow.states[String(value)] : undefined;
  return state ? labelOf(String(value), state, lang) : String(value);
}

function words(field: Field, value: unknown, { lang, title }: Telling): string | undefined {
  if (value === null || value === undefined) return undefined;
  try {
    return field.kind.text(value, field.options, { lang, title }) || undefined;
  } catch {
    // A value of an older declaration.
    return JSON.stringify(value);
  }
}

// A row is called by its first entry that is filled: a member by the name.
function rowName(field: Field, rows: unknown, id: string, telling: Telling): string | undefined {
  const row = Array.isArray(rows) ? (rows as Values[]).find((one) => one.id === id) : undefined;
  if (!row) return undefined;
  for (const [name, inner] of Object.entries(field.kind.inner?.(field.options) ?? {})) {
    const said = words(inner, row[name], telling);
    if (said !== undefined) return said;
  }
  return undefined;
}
