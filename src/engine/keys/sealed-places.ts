import { channelBinding } from '../messages/channels.ts';
import { contactBinding } from '../messages/contact-seal.ts';
import { mailBinding } from '../messages/guest-mail.ts';
import { columnName } from '../../model/field.ts';
import type { Registry } from '../../model/registry.ts';
import { tableName } from '../schema/table.ts';
import type { SealBinding } from '../secrets/sealer.ts';

type Row = Readonly<Record<string, unknown>>;

/** A column in which sealed values lie, how its rows are told apart, and where each value belongs. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  /** The blind index beside it, where values are found by it. */
  readonly blind?: string;
  /** Besides the office: what tells its rows apart, in the order of the primary key. */
  readonly key: readonly { readonly name: string; readonly type: 'uuid' | 'integer' | 'text' }[];
  /** What of the row the place of a value is made of, besides office and key. */
  readonly also: readonly string[];
  bindingOf(office: string, row: Row): SealBinding;
}

const id = [{ name: 'id', type: 'uuid' }] as const;

// What the machine itself seals; a test finds any column that is missing here.
const ofMachine: readonly SealedPlace[] = [
  {
    table: 'draft',
    column: 'content',
    key: id,
    also: ['type'],
    bindingOf: (office, row) => ({
      office,
      type: String(row['type']),
      record: String(row['id']),
      field: 'draft',
    }),
  },
  {
    table: 'second_factor',
    column: 'secret',
    key: [{ name: 'account_id', type: 'uuid' }],
    also: [],
    bindingOf: (office, row) => ({
      office,
      type: 'account',
      record: String(row['account_id']),
      field: 'second-factor',
    }),
  },
  {
    table: 'job_file',
    column: 'content',
    key: [
      { name: 'job_id', type: 'uuid' },
      { name: 'position', type: 'integer' },
    ],
    also: [],
    bindingOf: (office, row) => ({
      office,
      type: 'job',
      record: String(row['job_id']),
      field: `file-${String(row['position'])}`,
    }),
  },
  {
    table: 'message_channel',
    column: 'secrets',
    key: [{ name: 'kind', type: 'text' }],
    also: [],
    bindingOf: (office, row) => channelBinding(office, String(row['kind'])),
  },
  {
    table: 'account_contact',
    column: 'sealed',
    key: [
      { name: 'account_id', type: 'uuid' },
      { name: 'kind', type: 'text' },
    ],
    also: [],
    bindingOf: (office, row) => contactBinding(office, String(row['account_id']), String(row['kind'])),
  },
  {
    table: 'parcel',
    column: 'body',
    key: id,
    also: [],
    bindingOf: (office, row) => mailBinding(office, String(row['id'])),
  },
];

/** Every column with sealed values: the sensitive entries of all types, then what the machine itself seals. */
export function sealedPlaces(registry: Pick<Registry, 'types'>): SealedPlace[] {
  const ofTypes = registry.types.flatMap(({ type }) =>
    Object.entries(type.fields)
      .filter(([, field]) => field.kind.storage === 'sealed')
      .map(([name]): SealedPlace => ({
        table: tableName(type.name),
        column: columnName(name, '_cipher'),
        blind: columnName(name, '_blind'),
        key: id,
        also: [],
        bindingOf: (office, row) => ({ office, type: type.name, record: String(row['id']), field: name }),
      })),
  );
  return [...ofTypes, ...ofMachine];
}
