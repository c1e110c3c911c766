import { useLanguage } from '../language.tsx';
import type { CallOutput } from '../client.ts';

/** Whose figures are added up, who is missing by name, and what is not told because it cannot be added. */
export function BelowNote({ below }: { readonly below: NonNullable<CallOutput<'listFigures'>['below']> }) {
  const { lang, w } = useLanguage();
  const names = (list: readonly string[]): string => list.join(lang === 'zh' ? '、' : ', ');
  return (
    <div className="below-note">
      <p>
        {w('belowOf', { names: names(below.included) })}{' '}
        {below.missing.length > 0 && <strong>{w('belowMissing', { names: names(below.missing) })}</strong>}
      </p>
      {below.leftOut.length > 0 && (
        <p className="soft">{w('belowLeftOut', { names: names(below.leftOut) })}</p>
      )}
    </div>
  );
}
