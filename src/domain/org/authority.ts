import type { AuthorityLine, OfficeLevel } from '../../model/procedure.ts';

/**
 * Who decides on official travel, as an office of each level starts with it (domain-rules §1, 因公临时出国任务审批:
 * provinces and cities with the right of approval decide, districts examine and report upward). The lines differ from
 * province to province: an office edits its own copy, with dates and history.
 */
export const travelAuthority: Readonly<Record<OfficeLevel, readonly AuthorityLine[]>> = {
  province: [
    { rank: 'provincial', verb: 'report', decider: { body: '中央外办' }, basis: '省部级人员出国' },
    { rank: 'bureau', verb: 'approve', decider: { body: '省委、省政府领导' }, basis: '厅局级正职出国' },
    { verb: 'approve', decider: { role: 'director' }, basis: '省外办审批权限' },
  ],
  city: [
    { rank: 'provincial', verb: 'report', decider: { body: '省外事办公室' }, basis: '省部级人员出国' },
    { rank: 'bureau', verb: 'report', decider: { body: '省外事办公室' }, basis: '厅局级正职出国' },
    { rank: 'deputyBureau', verb: 'report', decider: { body: '省外事办公室' }, basis: '厅局级副职出国' },
    { rank: 'division', verb: 'approve', decider: { body: '市委、市政府领导' }, basis: '县处级正职出国' },
    { verb: 'approve', decider: { role: 'director' }, basis: '市外办审批权限' },
  ],
  district: [{ verb: 'report', decider: { body: '市外事办公室' }, basis: '区县无审批权，审核后上报' }],
  subdistrict: [{ verb: 'serve', decider: { body: '区外事办公室' }, basis: '街道代办' }],
};
