import type { ErrorText } from './error-text.ts';

/** What a process may refuse. */
export const processErrors = {
  'process-not-open': { status: 409, zh: '这件事项当前不在审批中。', en: 'There is no open process here.' },
  'step-not-open': {
    status: 409,
    zh: '“{step}”现在不在等待办理，可能刚刚已由他人办理。请刷新后再看。',
    en: '“{step}” is not waiting for a decision any more. Please reload.',
  },
  'not-your-step': {
    status: 403,
    zh: '“{step}”现在等待{waiting}办理，不是您。',
    en: '“{step}” is waiting for {waiting}, not for you.',
  },
  'you-are-absent': {
    status: 409,
    zh: '您登记了外出至{until}，期间由{substitute}代办。要自己办理，请先结束外出登记。',
    en: 'You are registered as absent until {until}; {substitute} acts for you. End the absence first.',
  },
  'already-decided': {
    status: 409,
    zh: '“{step}”已由{who}作出决定，不能再次决定。',
    en: '“{step}” was already decided by {who}.',
  },
  'step-may-not-refuse': {
    status: 409,
    zh: '“{step}”不能直接不予批准；可以退回并说明原因。',
    en: '“{step}” may not refuse; it may return with a reason.',
  },
  'no-such-landing': {
    status: 409,
    zh: '不能退回到那里：只能退回到本轮中已经办过的步骤，或退回申请人。',
    en: 'Returns lead to an earlier step on the same side, or to the applicant.',
  },
  'too-late-to-take-back': {
    status: 409,
    zh: '后面的步骤已经办理，不能再取回。请联系当前办理人退回。',
    en: 'Somebody already built on it: it cannot be taken back.',
  },
  'signer-already-there': {
    status: 409,
    zh: '{name}已经在这一步里。',
    en: '{name} is already on this step.',
  },
  'not-an-active-person': {
    status: 422,
    zh: '没有这个人，或其账号已停用。',
    en: 'There is no such person, or the account is not active.',
  },
  'signature-in-future': {
    status: 422,
    zh: '签批日期{on}晚于今天。',
    en: 'The date of the signature, {on}, lies in the future.',
  },
  'signature-before-slip': {
    status: 422,
    zh: '签批日期{on}早于{earliest}（呈批件或本步骤开始的日期）。',
    en: 'The date of the signature, {on}, is earlier than {earliest}, when the slip or the step began.',
  },
  'evidence-needed': {
    status: 422,
    zh: '请附扫描件，或填写会议纪要、来文的编号。',
    en: 'A scan, or the number of the minutes or the letter, is needed.',
  },
  'second-person-needed': {
    status: 409,
    zh: '登记和复核不能是同一个人。',
    en: 'Who registered it cannot confirm it.',
  },
  'nothing-to-confirm': { status: 409, zh: '没有等待复核的登记。', en: 'There is nothing to confirm.' },
  'confirmation-pending': {
    status: 409,
    zh: '这一步已有一份等待复核的线下签批，请先复核或作废它。',
    en: 'A signature from paper waits for its second person; confirm or dispute it first.',
  },
  'reply-not-due': {
    status: 409,
    zh: '还没有到回复期限，或没有约定逾期视为同意。',
    en: 'The deadline is not over, or silence was not said to mean consent.',
  },
  'letter-already-out': {
    status: 409,
    zh: '这一步的去函已发出。',
    en: 'The letter of this step is already out.',
  },
  'supplement-pending': {
    status: 409,
    zh: '正在等待申请人补正，补正后再办理。',
    en: 'The applicant was asked to supplement; it goes on after that.',
  },
  'reminded-today': { status: 409, zh: '今天已经催办过了。', en: 'A reminder was already sent today.' },
  'process-already-open': { status: 409, zh: '这件事项已经在审批中。', en: 'A process is already open.' },
  'absent-without-substitute': {
    status: 409,
    zh: '您登记了外出至{until}，且现在无人可以代办。要自己办理，请先结束外出登记，或请流程负责人转交。',
    en: 'You are registered as absent until {until}, and nobody can act for you now. End the absence first, or have the seat moved.',
  },
  'only-applicant': {
    status: 403,
    zh: '只有申请人或申请单位的经办人可以这样办理。',
    en: 'Only the applicant, or whoever handles it in the applying unit, may do this.',
  },
  'only-involved': {
    status: 403,
    zh: '只有申请人、本事项的经办人或流程负责人可以这样办理。',
    en: 'Only the applicant, the handler or the keeper of the process may do this.',
  },
  'only-recorder': {
    status: 403,
    zh: '“{step}”的呈批件、去函和线下签批，由经办人、领导秘书或流程负责人登记和复核。',
    en: 'Slips, letters and signatures of “{step}” are kept by the handler, a secretary or the keeper of the process.',
  },
  'only-keeper': {
    status: 403,
    zh: '只能转交自己的待办。要改派他人的待办，请联系流程负责人。',
    en: 'You may only pass on what waits for you. Ask the keeper of the process to move what waits for others.',
  },
  'no-such-seat': {
    status: 409,
    zh: '“{step}”没有这一席，可能刚刚有变动。请刷新后再看。',
    en: 'There is no such seat on “{step}”. Please reload.',
  },
  'nothing-to-take-back': {
    status: 409,
    zh: '这件事项里没有您可以取回的决定。',
    en: 'There is no decision of yours here to take back.',
  },
  'waits-for-resubmission': {
    status: 409,
    zh: '这件事项已退回申请人，请修改后重新提交，不必另行发起。',
    en: 'It was returned to the applicant: mend it and resubmit instead of starting anew.',
  },
  'not-returned': {
    status: 409,
    zh: '这件事项没有被退回，不需要重新提交。',
    en: 'It was not returned, so there is nothing to resubmit.',
  },
  'no-supplement-asked': {
    status: 409,
    zh: '现在没有要求补正，可能刚刚已经补正。请刷新后再看。',
    en: 'Nothing is waiting to be supplemented. Please reload.',
  },
  'no-advice-asked': {
    status: 403,
    zh: '“{step}”现在没有请您提意见，可能已经办理完毕。',
    en: 'Your advice on “{step}” is not asked for at the moment.',
  },
  'no-letter-here': {
    status: 409,
    zh: '“{step}”由有账号的人办理，不用去函。',
    en: '“{step}” is decided by people with accounts; no letter is needed.',
  },
  'letter-not-out': {
    status: 409,
    zh: '“{step}”还没有发函，请先登记去函。',
    en: 'No letter of “{step}” is out yet; write it down first.',
  },
  'due-in-past': {
    status: 422,
    zh: '回复期限{due}早于今天。',
    en: 'The deadline for the answer, {due}, is already over.',
  },
  'chain-empty': {
    status: 409,
    zh: '审批流程没有任何步骤，请联系管理员。',
    en: 'The chain has no steps; please call the administrator.',
  },
} as const satisfies Record<string, ErrorText>;
