import type { Field, Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { StepView } from './types.ts';

/** Commands with which a step may be passed, so that what it asks for is asked with them. */
const passing: ReadonlySet<string> = new Set(['approve', 'register', 'reply', 'confirm', 'noteSilence']);

/** The entries that a step asks for with a command, required unless the step says otherwise. */
export function askedFields(
  kind: string,
  step: Pick<StepView, 'asks' | 'optional'> | undefined,
  { fields }: Pick<RecordType, 'fields'>,
): readonly (readonly [string, Field])[] {
  if (!step || !passing.has(kind)) return [];
  return step.asks.flatMap((name): (readonly [string, Field])[] => {
    const field = fields[name];
    return field ? [[name, { ...field, required: !step.optional.includes(name) }]] : [];
  });
}

/** What is known already, else today; the first of several days is the one on which the step began. */
export function startValues(
  asked: readonly (readonly [string, Field])[],
  known: Values,
  days: { readonly today: string; readonly openedOn?: string | undefined },
): Values {
  const dates = asked.filter(([, field]) => isDay(field)).map(([name]) => name);
  return Object.fromEntries(
    asked.flatMap(([name]) => {
      if (known[name] !== undefined && known[name] !== null) return [[name, known[name]]];
      const at = dates.indexOf(name);
      if (at < 0) return [];
      return [[name, at < dates.length - 1 ? (days.openedOn ?? days.today) : days.today]];
    }),
  );
}

function isDay({ kind, options }: Field): boolean {
  const columns = kind.columns(options);
  return columns.length === 1 && columns[0]?.type === 'date';
}

/** Where a scan may be stored: the attachment entry that takes most kinds of file. */
export function scanField({ fields }: Pick<RecordType, 'fields'>): string | undefined {
  const kinds = ({ options }: Field): number =>
    ((options as { readonly types?: readonly string[] }).types ?? ['any', 'any', 'any', 'any', 'any', 'any'])
      .length;
  return Object.entries(fields)
    .filter(([, { kind }]) => kind.storage === 'files')
    .sort(([, a], [, b]) => kinds(b) - kinds(a))[0]?.[0];
}
