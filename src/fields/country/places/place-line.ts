/** ISO 3166-1 alpha-2 code, Chinese short name, English name, then other names under which it is recognised. */
export type PlaceLine = readonly [code: string, name: string, en: string, ...aliases: string[]];
