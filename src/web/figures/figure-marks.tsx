import { Link } from 'react-router';
import { labelOf, type Labelled } from '../../model/label.ts';
import { addresses } from '../addresses.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import type { FigureLine } from '../records.ts';
import { figureText } from './figure-words.ts';

/** What a code of one of the choices of a type is called. */
export function useChoiceLabel(): (type: string, field: string, key: string) => string {
  const { registry } = useDomain();
  const { lang } = useLanguage();
  return (type, field, key) => {
    const { choices } = (registry.findType(type)?.type.fields[field]?.options ?? {}) as {
      readonly choices?: Readonly<Record<string, Labelled>>;
    };
    return labelOf(key, choices?.[key] ?? { label: key }, lang);
  };
}

/** Whether a figure was entered by people, is an estimate, or is a mere target. */
export function FigureMarks({ line }: { readonly line: FigureLine }) {
  const { w } = useLanguage();
  if (line.kind === 'target') return <span className="figure-mark">{w('targetMark')}</span>;
  if (line.kind === 'formula') return <span className="figure-mark">{w('formulaMark')}</span>;
  if (!line.reported) return null;
  return (
    <>
      <span className="figure-mark">{w('reportedMark')}</span>
      {line.reported.estimate && <span className="figure-mark estimate">{w('estimateMark')}</span>}
    </>
  );
}

const lights = { good: 'lightGood', behind: 'lightBehind', late: 'lightLate' } as const;

/** What a figure should reach, how far it is, and by the days gone whether that is enough. */
export function FigureTarget({ line }: { readonly line: FigureLine }) {
  const { w } = useLanguage();
  const { target, aim, unit } = line;
  if (target === undefined || line.kind === 'target') return null;
  const told = w('targetOf', { value: `${figureText(target)}${unit}` });
  if (!aim) return <span className="help"> {told}</span>;
  return (
    <span className="help figure-target" title={w('targetFrom', { period: aim.period, source: aim.source })}>
      <Link to={addresses.record('target', aim.id)}>{told}</Link>
      {aim.reached !== null && <> {w('reachedShare', { percent: aim.reached })}</>}{' '}
      <span className={`aim-light ${aim.light}`}>{w(lights[aim.light])}</span>
    </span>
  );
}
