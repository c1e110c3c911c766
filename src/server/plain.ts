/** The same without the marks of what may not be changed: the contract reads and copies it. */
export function plain<T>(value: T): Plain<T> {
  return value as Plain<T>;
}

/** See `plain`. */
export type Plain<T> = T extends (infer E)[] | readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;
