import type { ProcessCommand } from '../commands.ts';
import type { Offer } from '../possible-commands.ts';

/** Whether a command is one of those offered; one that names no seat is meant for any of them. */
export function isOffered(offers: readonly Offer[], command: ProcessCommand): boolean {
  return offers.some((offer) => {
    if (offer.kind !== command.kind) return false;
    if ('step' in command && offer.step !== command.step) return false;
    if ('seat' in command && command.seat !== undefined && offer.seat !== command.seat) return false;
    if (command.kind === 'return') return offer.landings?.includes(command.to) === true;
    return command.kind !== 'addSigner' || offer.positions?.includes(command.position) === true;
  });
}
