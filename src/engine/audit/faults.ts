/** What can be wrong with an audit. */
export type FaultKind =
  /** A number between two seals is missing, or the heads file knows a later seal: a tail was cut off. */
  | 'seal-missing'
  /** Not signed by the key of this installation: changed, or a chain recomputed without the key. */
  | 'signature-wrong'
  /** The seal does not hold on to the one before it. */
  | 'chain-broken'
  /** The heads file remembers another seal of this number. */
  | 'head-differs'
  /** The heads file does not know this seal though it knows, or should know, a later one. */
  | 'head-missing'
  | 'heads-file-missing'
  /** An entry that a seal names is gone. */
  | 'entry-missing'
  /** More or fewer entries than the seal was signed for. */
  | 'count-differs'
  /** The places of the entries are not 0, 1, 2 … */
  | 'order-differs'
  /** An entry of this seal was changed, exchanged or moved. */
  | 'root-differs'
  /** Entries are placed under a seal that does not exist. */
  | 'places-without-seal'
  /** The values beside an entry are not those that were written with it. */
  | 'value-differs'
  /** Says it happened more than a day before a seal that does not hold it: put in later. */
  | 'entry-backdated';

export interface Fault {
  readonly kind: FaultKind;
  readonly seal?: number;
  readonly entryId?: string;
}

/** What the check of one office's audit found. */
export interface OfficeReport {
  readonly officeId: string;
  readonly seals: number;
  /** Entries under seals. */
  readonly entries: number;
  /** Entries that wait for the next seal: nothing vouches for them yet. */
  readonly unsealed: number;
  /** Entries whose values were erased when their time had ended. */
  readonly erased: number;
  /** All seals up to this number are without fault; 0 when there is none. */
  readonly vouchedUpTo: number;
  /** In the order found, at most 1,000. */
  readonly faults: readonly Fault[];
}

const mostFaults = 1000;

/** Collects faults and remembers the lowest seal that has one. */
export class Faults {
  readonly list: Fault[] = [];
  lowest = Number.POSITIVE_INFINITY;

  add(kind: FaultKind, where: Omit<Fault, 'kind'> = {}): void {
    if (where.seal !== undefined) this.lowest = Math.min(this.lowest, where.seal);
    if (this.list.length < mostFaults) this.list.push({ kind, ...where });
  }
}
