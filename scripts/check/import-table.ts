/** A place in the tree. Files are put into the first place that matches their path. */
export interface Place {
  readonly name: string;
  readonly matches: RegExp;
  /** Places that may be imported. */
  readonly may: readonly string[];
  /** Places that may be imported out of the own folder only, which the capture group of `matches` names. */
  readonly own?: readonly string[];
  /** The packages that may be loaded, by the beginning of their names; any unless said. `node:` is Node itself. */
  readonly packages?: readonly string[];
}

/** What runs in a browser too. */
const browser: readonly string[] = [
  'react',
  'antd',
  '@ant-design/',
  '@tanstack/',
  'dayjs',
  'zod',
  'pinyin-pro',
  'echarts',
];

/**
 * Which folder may know which (design §2). Whatever is not listed is forbidden: the machine never sees the domain, a
 * type never sees another, and nothing but the mains is given the registry.
 */
export const importTable: readonly Place[] = [
  // Tests and what only tests use may look at everything.
  {
    name: 'tests',
    matches: /\.test\.tsx?$|-harness\.tsx?$|\/sample-[a-z-]+\.ts$|^(test|bench|scripts)\/|^[^/]+$|^bin\//,
    may: ['*'],
  },
  {
    name: 'registry',
    matches: /^src\/domain\/[a-z]+\.gen\.ts$/,
    may: [
      'model',
      'domain/org',
      'domain/sources',
      'domain/reports',
      'domain/types',
      'type examples',
      'type view',
    ],
    packages: [],
  },
  {
    name: 'widgets',
    matches: /^src\/fields\/widgets\.gen\.ts$/,
    may: ['model', 'fields', 'field faces', 'field face parts'],
    packages: browser,
  },
  { name: 'model', matches: /^src\/model\//, may: ['model'], packages: [] },
  { name: 'ui', matches: /^src\/ui\//, may: ['ui', 'model'], packages: browser },
  { name: 'reading', matches: /^src\/reading\//, may: ['reading', 'model'], packages: ['opencc-js'] },
  { name: 'api', matches: /^src\/api\//, may: ['api', 'model'], packages: ['zod'] },
  // A kind is one folder: its faces know it, it does not know them, and no kind knows another.
  {
    name: 'field faces',
    matches: /^src\/fields\/([a-z-]+)\/[a-z-]+\.tsx$|^src\/fields\/([a-z-]+)\/use-[a-z-]+\.ts$/,
    may: ['model', 'ui', 'field face parts', 'fields'],
    own: ['field faces', 'field kinds', 'field kind parts'],
    packages: browser,
  },
  {
    name: 'field kinds',
    matches: /^src\/fields\/([a-z-]+)\/kind\.ts$/,
    may: ['model', 'fields'],
    own: ['field kind parts'],
    packages: [],
  },
  {
    name: 'field kind parts',
    matches: /^src\/fields\/([a-z-]+)\//,
    may: ['model', 'fields'],
    own: ['field kinds', 'field kind parts'],
    packages: [],
  },
  {
    name: 'field face parts',
    matches:
      /^src\/fields\/[a-z-]+\.tsx$|^src\/fields\/(widgets|inner-widgets|use-[a-z-]+|input-attributes|say)\.ts$/,
    may: ['model', 'ui', 'fields', 'field face parts'],
    packages: browser,
  },
  { name: 'fields', matches: /^src\/fields\/[a-z-]+\.ts$/, may: ['model', 'fields'], packages: [] },
  {
    name: 'domain/sources',
    matches: /^src\/domain\/sources\//,
    may: ['domain/sources', 'model'],
    packages: [],
  },
  { name: 'domain/org', matches: /^src\/domain\/org\//, may: ['domain/org', 'model'], packages: [] },
  {
    name: 'type view',
    matches: /^src\/domain\/types\/([a-z-]+\/[a-z-]+)\/view\.tsx$/,
    may: [
      'model',
      'field kinds',
      'fields',
      'field faces',
      'field face parts',
      'ui',
      'domain/sources',
      'domain/org',
    ],
    own: ['domain/types'],
    packages: browser,
  },
  {
    name: 'type examples',
    matches: /^src\/domain\/types\/([a-z-]+\/[a-z-]+)\/examples\.ts$/,
    may: ['model'],
    own: ['domain/types'],
    packages: [],
  },
  {
    name: 'domain/types',
    matches: /^src\/domain\/types\/([a-z-]+\/[a-z-]+)\//,
    may: ['model', 'field kinds', 'domain/sources', 'domain/org'],
    own: ['domain/types'],
    packages: [],
  },
  {
    name: 'domain/reports',
    matches: /^src\/domain\/reports\//,
    may: ['domain/reports', 'model', 'domain/sources', 'domain/org'],
    packages: [],
  },
  {
    name: 'engine',
    matches: /^src\/engine\//,
    may: ['engine', 'model', 'field kinds', 'fields', 'reading', 'api'],
  },
  {
    name: 'server main',
    matches: /^src\/server\/main\.ts$/,
    may: ['server', 'model', 'api', 'engine', 'registry', 'demo'],
  },
  { name: 'server', matches: /^src\/server\//, may: ['server', 'model', 'api', 'engine'] },
  {
    name: 'web main',
    matches: /^src\/web\/main\.tsx$/,
    may: [
      'web',
      'model',
      'api',
      'ui',
      'field kinds',
      'field kind parts',
      'fields',
      'field faces',
      'field face parts',
      'widgets',
      'registry',
    ],
    packages: browser,
  },
  {
    name: 'web',
    matches: /^src\/web\//,
    may: [
      'web',
      'model',
      'api',
      'ui',
      'field kinds',
      'field kind parts',
      'fields',
      'field faces',
      'field face parts',
      'widgets',
    ],
    packages: browser,
  },
  {
    name: 'cli main',
    matches: /^src\/cli\/main\.ts$/,
    may: ['cli', 'model', 'api', 'engine', 'server', 'demo', 'registry'],
  },
  {
    name: 'cli',
    matches: /^src\/cli\//,
    may: ['cli', 'model', 'api', 'engine', 'server', 'demo', 'reading'],
  },
  { name: 'demo', matches: /^src\/demo\//, may: ['demo', 'model', 'engine', 'type examples'] },
];

/** Names that say nothing of what is inside. */
export const emptyNames: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'core',
  'shared',
  'lib',
  'misc',
];
