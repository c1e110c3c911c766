import type { OpenChannel } from '../channels.ts';
import type { Outside } from './outside.ts';

/** What is handed to a way out. */
export interface Letter {
  /** The same whenever the same message is sent again, so that the receiver can drop the second one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** How many events it is about; 0 for a test, a code, or a mail to a guest. */
  readonly count: number;
  readonly at: Date;
}

/** What became of it. `answer` is what the other side said, in its own words. */
export type Outcome =
  | { readonly sent: true; readonly answer: string }
  /** `final`: another try would be refused as well, because of the address. */
  | { readonly sent: false; readonly answer: string; readonly final: boolean };

/** One way out of the house. @throws OutsideFault when nobody answered */
export type Way = (letter: Letter, channel: OpenChannel, outside: Outside) => Promise<Outcome>;

const longestAnswer = 300;

/** What was answered, short enough to be kept and shown. */
export const brief = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestAnswer);
