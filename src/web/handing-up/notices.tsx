import type { CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useWords } from '../use-words.ts';
import { handingUpWords } from './handing-up-words.ts';

type Notice = CallOutput<'getHandingUp'>['notices'][number];
export type Light = NonNullable<CallOutput<'getHandingUp'>['light']>;

/** The same colours as those of targets and of collection. */
const tones = { inTime: 'good', cameLate: 'behind', open: 'none', soon: 'behind', late: 'late' } as const;

/** Whether figures came in time, or how near the day is. */
export function ProgressLight({ light }: { readonly light: Light }) {
  const s = useWords(handingUpWords);
  return <span className={`aim-light ${tones[light]}`}>{s(light)}</span>;
}

/** What was asked for, the latest first. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const s = useWords(handingUpWords);
  if (notices.length === 0) return null;
  return (
    <ul className="figure-notices">
      {notices.map(({ id, kind, words, madeAt }) => (
        <li key={id}>
          <span className="figure-mark">{s(kind)}</span> {words}{' '}
          <span className="soft figure">{chinaTime(madeAt)}</span>
        </li>
      ))}
    </ul>
  );
}
