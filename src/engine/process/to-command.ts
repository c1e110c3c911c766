import { WutongError } from '../../model/errors.ts';
import type { Person } from '../../model/process/chain.ts';
import type { ProcessCommand } from '../../model/process/commands.ts';
import type { Evidence } from '../../model/process/events.ts';
import { cleanLine, cleanLines } from '../../fields/clean-text.ts';
import type { OfficeDirectory } from './read-directory.ts';
import type { EvidenceInput, ProcessInput } from './process-input.ts';

const longest = 1000;

/**
 * A client's command in the words of the process: people by name, texts cleaned.
 * @throws not-an-active-person, reason-required
 */
export function toCommand(
  input: ProcessInput,
  directory: OfficeDirectory,
  slipNumber: string | undefined,
): ProcessCommand {
  const person = (id: string): Person => {
    const found = directory.find(id);
    if (!found) throw new WutongError('not-an-active-person');
    return found;
  };
  switch (input.kind) {
    case 'approve':
      return { kind: 'approve', step: input.step, opinion: words(input.opinion ?? '') };
    case 'reject':
      return { ...input, opinion: needed(input.opinion) };
    case 'return':
      return {
        kind: 'return',
        step: input.step,
        to: input.to,
        resume: input.resume ?? 'start',
        reason: needed(input.reason),
      };
    case 'withdraw':
    case 'takeBack':
    case 'dispute':
      return { ...input, reason: needed(input.reason) };
    case 'addSigner':
      return { ...input, people: input.people.map(person), reason: words(input.reason) };
    case 'transfer': {
      const { seat, ...rest } = input;
      return {
        ...rest,
        ...(seat === undefined ? {} : { seat }),
        to: person(input.to),
        reason: needed(input.reason),
      };
    }
    case 'delegate':
      return { ...input, to: person(input.to), reason: needed(input.reason) };
    case 'advise':
      return { ...input, opinion: needed(input.opinion) };
    case 'remind':
      return { kind: 'remind', note: words(input.note ?? '') };
    case 'askSupplement':
      return { ...input, what: needed(input.what) };
    case 'supplement':
      return { ...input, note: needed(input.note) };
    case 'printSlip':
      return { kind: 'printSlip', step: input.step, number: slipNumber ?? '' };
    case 'register':
    case 'reply':
      return { ...input, words: words(input.words), evidence: evidence(input.evidence) };
    case 'sendOut': {
      const { due, silence, ...rest } = input;
      return {
        ...rest,
        letter: needed(input.letter, 1),
        ...(due === undefined ? {} : { due }),
        ...(silence === undefined ? {} : { silence }),
      };
    }
    case 'confirm':
    case 'noteSilence':
      return input;
  }
}

function words(text: string): string {
  return cleanLines(text).slice(0, longest);
}

function needed(text: string, least = 2): string {
  const cleaned = words(text);
  if (cleaned.length < least) throw new WutongError('reason-required', { min: least });
  return cleaned;
}

function evidence(given: EvidenceInput): Evidence {
  const number = cleanLine(given.number ?? '');
  return {
    ...(given.fileId === undefined ? {} : { fileId: given.fileId }),
    ...(number === '' ? {} : { number }),
  };
}
