/** The addresses of the pages; nobody else writes them by hand. */
export const addresses = {
  list: (type: string, search = '') => `/records/${type}${search}`,
  create: (type: string) => `/records/${type}/new`,
  draft: (type: string, draft: string) => `/records/${type}/new?draft=${draft}`,
  copy: (type: string, from: string, start?: string) =>
    `/records/${type}/new?from=${from}${start === undefined ? '' : `&start=${start}`}`,
  below: (type: string, parent: string) => `/records/${type}/new?parent=${parent}`,
  record: (type: string, id: string) => `/records/${type}/${id}`,
  dossier: (type: string, id: string) => `/records/${type}/${id}/dossier`,
  edit: (type: string, id: string) => `/records/${type}/${id}/edit`,
  import: (type: string, job?: string) => `/records/${type}/import${job === undefined ? '' : `?job=${job}`}`,
  checkIn: (id: string) => `/check-in/${id}`,
  reports: (report?: string, period?: string) =>
    report === undefined || period === undefined ? '/reports' : `/reports?kind=${report}&period=${period}`,
  edition: (id: string) => `/reports/editions/${id}`,
  reading: '/reading',
  check: '/check',
  cockpit: '/cockpit',
  explore: '/explore',
  work: '/work',
  unit: (id?: string) => (id === undefined ? '/unit' : `/unit/${id}`),
  supervision: '/supervision',
  collection: (period?: string) => (period === undefined ? '/collection' : `/collection?period=${period}`),
  handingUp: (period?: string) => (period === undefined ? '/handing-up' : `/handing-up?period=${period}`),
  /** One figure of the dictionary by its name, or all. */
  dictionary: (name?: string) =>
    name === undefined ? '/dictionary' : `/dictionary?q=${encodeURIComponent(name)}`,
  account: '/account',
  settings: (page: string) => `/settings/${page}`,
  admin: (page: string) => `/admin/${page}`,
  figures: (period?: string) => (period === undefined ? '/figures' : `/figures?period=${period}`),
  figure: (indicator: string, period: string, of: string) =>
    `/figures/${encodeURIComponent(indicator)}?period=${period}${of === period ? '' : `&of=${of}`}`,
  /** A figure by a dimension; with a key, the records that count under it. */
  figurePart: (part: {
    readonly indicator: string;
    readonly period: string;
    readonly of: string;
    readonly by: string;
    readonly key?: string;
  }) =>
    `${addresses.figure(part.indicator, part.period, part.of)}&by=${part.by}${
      part.key === undefined ? '' : `&key=${encodeURIComponent(part.key)}`
    }`,
};
