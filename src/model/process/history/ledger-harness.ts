import type { ProcessEvent } from '../events.ts';

type Decided = Extract<ProcessEvent, { kind: 'decided' }>;

/**
 * A second bookkeeping of the decisions that stand, written without a look at the fold: one list of events, from which
 * lines are struck. It knows nothing of seats and steps but their numbers.
 */
export class Ledger {
  lines: readonly Decided[] = [];
  #resumeAt: number | undefined;

  on(step: number, seat: number): Decided | undefined {
    return this.lines.find((line) => line.step === step && line.seat === seat);
  }

  write(event: ProcessEvent): void {
    switch (event.kind) {
      case 'decided':
        if (this.on(event.step, event.seat)) throw new Error(`seat ${event.seat} decided twice`);
        this.lines = [...this.lines, event];
        break;
      case 'started':
        this.#strike((line) => line.step >= (this.#resumeAt ?? 0));
        this.#resumeAt = undefined;
        break;
      case 'returned':
        if (event.to !== 'applicant') this.#strike((line) => line.step >= Number(event.to));
        else if (event.resume === 'here') this.#resumeAt = event.step;
        break;
      case 'takenBack':
        if (!this.on(event.step, event.seat)) throw new Error('nothing was decided there');
        this.#strike((line) => line.step === event.step && line.seat === event.seat);
        break;
      case 'signerAdded':
        if (event.position === 'before') this.#strike((line) => line.step >= event.step);
        break;
      case 'opened':
        if (this.lines.some((line) => line.step >= event.step)) throw new Error('opened over a decision');
        break;
      default:
    }
  }

  #strike(gone: (line: Decided) => boolean): void {
    this.lines = this.lines.filter((line) => !gone(line));
  }
}
