/** A row of random bytes from which a world and its history are read; fast-check makes and shortens it. */
export class Tape {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** A number from 0 to `below` - 1; 0 for ever once the tape has ended. */
  number(below: number): number {
    return (this.#bytes[this.#at++] ?? 0) % below;
  }

  /** True in `times` of 100 cases. */
  chance(times: number): boolean {
    return this.number(100) >= 100 - times;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.number(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
