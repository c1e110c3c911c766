import type { State } from '../model/workflow.ts';

/** A state in a word; the colour repeats what the tone says and never says it alone. */
export function StateTag({ tone, children }: { readonly tone: State['tone']; readonly children: string }) {
  return <span className={`state-tag tone-${tone}`}>{children}</span>;
}
