import { defineIndicator, type Indicator, type Where } from '../../../../model/indicator.ts';

/**
 * Approved or reported and approved above, by how the group is formed. Whoever joins is counted by the office that sends
 * them, and members from outside by theirs: the parts add up to the whole of this office and to no other's.
 */
export function formationIndicators(
  decided: Pick<Indicator, 'kind' | 'basis' | 'verb'> & { readonly where: Where },
): Indicator[] {
  const both = (
    name: string,
    [label, en]: readonly [string, string],
    where: Where,
    definition: string,
    aliases: readonly string[],
  ): Indicator[] => {
    const shared = { ...decided, where: { ...decided.where, ...where }, aliases };
    return [
      defineIndicator({
        ...shared,
        name: `outbound.${name}-batches`,
        label: `${label}团组`,
        en: `${en}, delegations`,
        unit: '批',
        measure: { count: true },
        definition: `批准（含审核上报后批准）的团组中${definition}的批数，按批准日期。`,
      }),
      defineIndicator({
        ...shared,
        name: `outbound.${name}-person-times`,
        label: `${label}人次`,
        en: `${en}, person-times`,
        unit: '人次',
        measure: { sum: 'approvedPersons' },
        definition: '上述团组批准版本中计入因公人次的人数之和；外单位人员由其外事归口单位计，不在内。',
      }),
    ];
  };
  return [
    ...both('joined', ['随团（参团）', 'Joining others'], { kind: 'joined' }, '随外单位团组出访', [
      '随团组出访',
      '参团',
    ]),
    ...both('cross', ['双跨', 'Cross-region'], { kind: 'cross' }, '组团方式为双跨', [
      '双跨团组',
      '跨地区跨部门团组',
    ]),
    ...both(
      'cross-formed',
      ['其中本地组团的双跨', 'Of which formed here'],
      { kind: 'cross', formed: 'here' },
      '由本地组团的双跨团组',
      ['本地组双跨团组'],
    ),
  ];
}
