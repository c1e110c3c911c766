import type { ProcessCommand } from './commands.ts';
import { type Answer, refuse } from './decide/answer.ts';
import {
  decideCancel,
  decideResubmit,
  decideStart,
  decideTakeBack,
  decideWithdraw,
} from './decide/course.ts';
import { type Desk, deskFor } from './decide/desk.ts';
import { decideNoteSilence, decideReply, decideSendOut } from './decide/letter.ts';
import { decideConfirm, decideDispute, decidePrintSlip, decideRegister } from './decide/paper.ts';
import { decideAddSigner, decideAdvise, decideDelegate, decideTransfer } from './decide/people.ts';
import { decideAskSupplement, decideRemind, decideSupplement } from './decide/supplement.ts';
import { decideReturn, decideVerdict } from './decide/verdict.ts';
import type { DecideContext } from './directory.ts';
import type { ProcessState } from './state.ts';

/**
 * What a command comes to: the events that it causes, or the one reason why nothing happens. Pure: the same state,
 * command and context always give the same answer. `state` is the fold of the history. All events of one answer carry
 * the same instant, never earlier than that of the last event.
 */
export function decide(state: ProcessState, command: ProcessCommand, context: DecideContext): Answer {
  if (!context.directory.isActive(context.actor.id)) return refuse('not-an-active-person');
  return carryOut(deskFor(state, context), command);
}

function carryOut(desk: Desk, command: ProcessCommand): Answer {
  switch (command.kind) {
    case 'start':
      return decideStart(desk, command);
    case 'approve':
    case 'reject':
      return decideVerdict(desk, command);
    case 'return':
      return decideReturn(desk, command);
    case 'withdraw':
      return decideWithdraw(desk, command);
    case 'takeBack':
      return decideTakeBack(desk, command);
    case 'addSigner':
      return decideAddSigner(desk, command);
    case 'transfer':
      return decideTransfer(desk, command);
    case 'delegate':
      return decideDelegate(desk, command);
    case 'advise':
      return decideAdvise(desk, command);
    case 'remind':
      return decideRemind(desk, command);
    case 'askSupplement':
      return decideAskSupplement(desk, command);
    case 'supplement':
      return decideSupplement(desk, command);
    case 'resubmit':
      return decideResubmit(desk, command);
    case 'printSlip':
      return decidePrintSlip(desk, command);
    case 'register':
      return decideRegister(desk, command);
    case 'confirm':
      return decideConfirm(desk, command);
    case 'dispute':
      return decideDispute(desk, command);
    case 'sendOut':
      return decideSendOut(desk, command);
    case 'reply':
      return decideReply(desk, command);
    case 'noteSilence':
      return decideNoteSilence(desk, command);
    case 'cancel':
      return decideCancel(desk, command);
  }
}
