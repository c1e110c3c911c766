import { labelOf } from '../../model/label.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import type { FigureLine } from '../records.ts';
import { useChoiceLabel } from './figure-marks.tsx';

/** Figures that stand together under one heading. */
export interface FigureGroup {
  readonly key: string;
  readonly title: string;
  readonly own: readonly FigureLine[];
}

/**
 * The figures under their headings: what is counted from records by field of business; then what was reported, by the
 * field that its indicator names; last the targets of which there is no figure yet.
 */
export function useFigureGroups(lines: readonly FigureLine[]): FigureGroup[] {
  const { packs, registry } = useDomain();
  const { lang, w } = useLanguage();
  const choiceLabel = useChoiceLabel();
  const counted = lines.filter(({ kind }) => kind !== 'reported' && kind !== 'target');
  const { choices = {} } = (registry.findType('reported-indicator')?.type.fields['area']?.options ?? {}) as {
    readonly choices?: object;
  };
  const areas = [...new Set([...Object.keys(choices), ...lines.map((line) => line.reported?.area ?? '')])];
  return [
    ...[...new Set([...Object.keys(packs), ...counted.map(({ pack }) => pack)])].map((pack) => ({
      key: pack,
      title: labelOf(pack, packs[pack] ?? { label: pack }, lang),
      own: counted.filter((line) => line.pack === pack),
    })),
    ...areas.map((area) => ({
      key: `reported ${area}`,
      title: w('reportedIn', { area: choiceLabel('reported-indicator', 'area', area) }),
      own: lines.filter(({ reported }) => reported?.area === area),
    })),
    { key: 'targets', title: w('targetsAlone'), own: lines.filter(({ kind }) => kind === 'target') },
  ].filter(({ own }) => own.length > 0);
}
