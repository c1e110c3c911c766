import type { CallOutput } from '../client.ts';

/** What the server found in a draft. */
export type CheckedDraft = CallOutput<'checkDraft'>;
export type Finding = CheckedDraft['findings'][number];
export type Kind = Finding['kind'];

/** A finding as it stands on the page. Its places are those of the text as it is now. */
export interface Entry {
  readonly id: number;
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
  /** Where the correction goes; none where it cannot be put in any more. */
  readonly fix: { readonly start: number; readonly end: number; readonly to: string } | undefined;
  readonly done: 'open' | 'accepted' | 'left';
  readonly reason: string;
}

export interface CheckState {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly selected: number | undefined;
  readonly kind: Kind | 'all';
  /** What was accepted, in order, to be taken back in reverse. */
  readonly history: readonly Pick<CheckState, 'text' | 'entries'>[];
}

export type CheckStep =
  | { readonly do: 'select'; readonly id: number | undefined }
  | { readonly do: 'walk'; readonly by: 1 | -1 }
  | { readonly do: 'kind'; readonly kind: Kind | 'all' }
  | { readonly do: 'accept'; readonly id: number }
  | { readonly do: 'leave'; readonly id: number; readonly reason: string }
  | { readonly do: 'reopen'; readonly id: number }
  | { readonly do: 'undo' };

/** The page as it opens. */
export function openCheck({ text, findings }: Pick<CheckedDraft, 'text' | 'findings'>): CheckState {
  return {
    text,
    entries: findings.map((finding, id) => ({
      id,
      finding,
      start: finding.start,
      end: finding.end,
      fix: finding.fix,
      done: 'open',
      reason: '',
    })),
    selected: undefined,
    kind: 'all',
    history: [],
  };
}

/** The findings of the kind that is looked at, in the order of the draft. */
export const shownEntries = ({ entries, kind }: CheckState): readonly Entry[] =>
  kind === 'all' ? entries : entries.filter(({ finding }) => finding.kind === kind);

/** How many findings there are of each kind. */
export function countKinds(entries: readonly Entry[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { finding } of entries) counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
  return counts;
}

/** One step of the person. */
export function stepCheck(state: CheckState, step: CheckStep): CheckState {
  switch (step.do) {
    case 'select':
      return { ...state, selected: step.id };
    case 'kind':
      return { ...state, kind: step.kind, selected: undefined };
    case 'walk': {
      const shown = shownEntries(state);
      const at = shown.findIndex(({ id }) => id === state.selected);
      const next = shown[at < 0 ? (step.by > 0 ? 0 : shown.length - 1) : at + step.by];
      return next ? { ...state, selected: next.id } : state;
    }
    case 'accept':
      return accept(state, step.id);
    case 'leave':
      return change(state, step.id, { done: 'left', reason: step.reason.trim() });
    case 'reopen':
      return change(state, step.id, { done: 'open', reason: '' });
    case 'undo': {
      const last = state.history[state.history.length - 1];
      return last ? { ...state, ...last, history: state.history.slice(0, -1) } : state;
    }
  }
}

function change(state: CheckState, id: number, more: Partial<Entry>): CheckState {
  return {
    ...state,
    selected: id,
    entries: state.entries.map((entry) => (entry.id === id ? { ...entry, ...more } : entry)),
  };
}

/** Puts a correction into the text; what stands behind it moves, and a correction of the same place is not offered any more. */
function accept(state: CheckState, id: number): CheckState {
  const fix = state.entries.find((entry) => entry.id === id)?.fix;
  if (!fix) return state;
  const { text, entries } = state;
  const shift = fix.to.length - (fix.end - fix.start);
  const moved = (place: number): number =>
    place >= fix.end ? place + shift : Math.min(place, fix.start + fix.to.length);
  return {
    ...state,
    text: text.slice(0, fix.start) + fix.to + text.slice(fix.end),
    selected: id,
    history: [...state.history, { text, entries }],
    entries: entries.map((entry) => {
      const own = entry.id === id;
      const clash = entry.fix !== undefined && entry.fix.start < fix.end && fix.start < entry.fix.end;
      const start = entry.start >= fix.end ? entry.start + shift : entry.start;
      return {
        ...entry,
        start,
        end: Math.max(start, moved(entry.end)),
        fix:
          entry.fix === undefined || own || clash
            ? undefined
            : { ...entry.fix, start: moved(entry.fix.start), end: moved(entry.fix.end) },
        ...(own ? { done: 'accepted' as const } : {}),
      };
    }),
  };
}
