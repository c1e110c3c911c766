/** Something that must not be, with its place from the root. */
export interface Fault {
  readonly path: string;
  readonly line?: number;
  readonly words: string;
}

export function faultLine({ path, line, words }: Fault): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${words}`;
}
