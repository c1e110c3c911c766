import { importTable, type Place } from '../../scripts/check/import-table.ts';

const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function line({ name, may, own, packages }: Place): string {
  const everything = may.includes('*');
  const folder = own ? ` · of its own folder: ${named(own)}` : '';
  return `| \`${name}\` | ${everything ? 'everything' : `${named(may)}${folder}`} | ${loaded(packages)} |`;
}

// The packages that a browser runs are the same in every line, and told once under the table.
function loaded(packages: Place['packages']): string {
  if (packages === undefined) return 'any';
  if (packages.length === 0) return 'none';
  return packages.includes('react') ? 'those of the browser' : named(packages);
}

/** The packages of the browser, as ARCHITECTURE.md names them. */
export function browserPackages(): string {
  const lists = importTable.flatMap(({ packages }) => (packages?.includes('react') ? [named(packages)] : []));
  const [first = '', ...others] = new Set(lists);
  if (others.length > 0) throw new Error('the places of the browser may load different packages');
  return first;
}

/** The import table as ARCHITECTURE.md prints it, a line for each place. */
export function importLines(): string[] {
  return importTable.map(line);
}
