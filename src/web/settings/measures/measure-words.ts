import type { WordList } from '../../use-words.ts';

const list = {
  title: ['暂停受理', 'Suspensions'],
  lead: [
    '单位逾期不交证照等情形，可以暂停受理其新的申请。由一人提出，另一位负责人确认后生效；在办事项照常办理，随时可以恢复。',
    'Where a unit fails its duties, such as handing back passports, its new requests may be refused for a while. One person proposes, another confirms; what is under way goes on, and it can be ended at any time.',
  ],
  propose: ['提出暂停受理', 'Propose a suspension'],
  unit: ['单位', 'Unit'],
  pickUnit: ['输入单位名称', 'Type the name of a unit'],
  needUnit: ['请选择单位。', 'Please choose a unit.'],
  why: ['原因和依据', 'Grounds'],
  whyHint: [
    '写明事实和文件条款，例如“护照逾期45天未交，依据……第×条”。申请单位会看到这段话。',
    'The facts and the clause. The unit reads these words.',
  ],
  needReason: ['请写明，不少于{min}个字。', 'Please say why, at least {min} characters.'],
  open: ['执行中和待确认', 'In force or proposed'],
  none: ['没有暂停受理的单位', 'No unit is suspended'],
  past: ['以往', 'Before'],
  status: ['状态', 'Status'],
  proposed: ['待确认', 'Proposed'],
  confirmed: ['暂停中', 'Suspended'],
  dropped: ['不采纳', 'Dropped'],
  released: ['已恢复', 'Ended'],
  course: ['经过', 'Course'],
  didPropose: ['{name} {at} 提出', 'proposed by {name}, {at}'],
  didConfirm: ['{name} {at} 确认', 'confirmed by {name}, {at}'],
  didDrop: ['{name} {at} 不采纳', 'dropped by {name}, {at}'],
  didRelease: ['{name} {at} 恢复受理', 'ended by {name}, {at}'],
  waitsAnother: ['等另一位负责人确认', 'waits for another person to confirm'],
  confirm: ['确认', 'Confirm'],
  drop: ['不采纳', 'Drop'],
  release: ['恢复受理', 'End it'],
  askConfirm: ['确认暂停受理{unit}的申请', 'Confirm: requests of {unit} are not accepted'],
  askDrop: ['不采纳对{unit}的暂停受理', 'Drop the suspension of {unit}'],
  askRelease: ['恢复受理{unit}的申请', 'Accept requests of {unit} again'],
  words: ['说明', 'Words'],
  confirmHint: [
    '确认后，该单位提交的新申请会被退回并说明原因；已在办理的不受影响。',
    'From then on new requests of the unit are refused with these grounds; what is under way is not touched.',
  ],
  saved: ['已提出，等另一位负责人确认', 'Proposed; another person must confirm'],
  done: ['已办理', 'Done'],
} as const satisfies WordList<string>;

export const measureWords: WordList<keyof typeof list> = list;
