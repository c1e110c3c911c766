import { createHash } from 'node:crypto';
import { wordCells, type CellColumn, type CellForm } from '../../model/cell.ts';
import type { Field } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';

/** What a column of a workbook is for. */
export type ColumnRole =
  /** The number of the record, of the record above, and of the row. */
  | 'key'
  | 'parent'
  | 'row'
  /** For reading only. */
  | 'title'
  | 'state'
  | 'created'
  | 'updated'
  /** Which version was exported. */
  | 'version'
  /** One entry, or a part of one. */
  | 'entry'
  /** What was found when it was imported. */
  | 'faults';

export interface SheetColumn {
  readonly role: ColumnRole;
  readonly heading: string;
  readonly width: number;
  readonly hidden?: boolean;
  /** Set for entries. */
  readonly entry?: {
    readonly name: string;
    readonly field: Field;
    readonly form: CellForm;
    /** Which of the cells of the entry. */
    readonly part: number;
    readonly column: CellColumn;
    /** Whether an import reads it: a person fills it in the form, and it is no file. */
    readonly read: boolean;
  };
}

export interface SheetPlan {
  readonly name: string;
  /** The field whose rows stand there; undefined for the records themselves. */
  readonly rows?: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly columns: readonly SheetColumn[];
}

/** A type as a workbook: its records, then a sheet for each field of rows. */
export interface WorkbookPlan {
  readonly records: SheetPlan;
  readonly children: readonly SheetPlan[];
  /** Changes when headings change, for those who look after old files. */
  readonly version: string;
}

/** The sheet that says what the others are. */
export const metaSheet = '_wutong';
/** Stands in place of a number in the example row of a template; such a row is never read. */
export const exampleMark = '示例';
export const faultsHeading = '问题（导入时不读）';

export const headings = {
  key: '记录编号',
  parent: '所属记录编号',
  row: '行编号',
  version: '版本',
  state: '状态',
  created: '录入时间',
  updated: '更新时间',
} as const;

const known = new WeakMap<TypeBundle, WorkbookPlan>();

/** The workbook of a type. */
export function workbookPlan(bundle: TypeBundle): WorkbookPlan {
  const before = known.get(bundle);
  if (before) return before;
  const made = makePlan(bundle);
  known.set(bundle, made);
  return made;
}

function makePlan({ type }: TypeBundle): WorkbookPlan {
  const order = [...new Set([...type.pages.flatMap(({ fields }) => fields), ...Object.keys(type.fields)])];
  const titled = type.fields[type.title];
  const used = new Set<string>();
  const sheetName = (label: string): string => {
    const plain = label
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28);
    let name = plain;
    for (let n = 2; used.has(name); n++) name = `${plain}${n}`;
    used.add(name);
    return name;
  };
  const records: SheetPlan = {
    name: sheetName(type.label),
    fields: type.fields,
    columns: distinct([
      { role: 'key', heading: headings.key, width: 12 },
      ...order.flatMap((name) => entryColumns(name, type.fields[name])),
      { role: 'state', heading: headings.state, width: 12 },
      { role: 'created', heading: headings.created, width: 17 },
      { role: 'updated', heading: headings.updated, width: 17 },
      { role: 'version', heading: headings.version, width: 6, hidden: true },
    ]),
  };
  const children = order.flatMap((name): SheetPlan[] => {
    const field = type.fields[name];
    const inner = field?.kind.inner?.(field.options);
    if (!field || !inner) return [];
    return [
      {
        name: sheetName(field.label),
        rows: name,
        fields: inner,
        columns: distinct([
          { role: 'parent', heading: headings.parent, width: 12 },
          { role: 'title', heading: `所属${titled?.label ?? type.label}`, width: 24 },
          ...Object.entries(inner).flatMap(([one, declared]) => entryColumns(one, declared)),
          { role: 'row', heading: headings.row, width: 12, hidden: true },
        ]),
      },
    ];
  });
  const shape = [records, ...children].map(({ name, columns }) => [
    name,
    columns.map(({ heading }) => heading),
  ]);
  return {
    records,
    children,
    version: createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 12),
  };
}

function entryColumns(name: string, field: Field | undefined): SheetColumn[] {
  if (!field || field.kind.storage === 'rows') return [];
  const form = field.kind.cells ?? asWords(field);
  const columns = form.columns(field.options);
  return columns.map((column, part) => ({
    role: 'entry',
    heading: column.part ? `${field.label}（${column.part.label}）` : field.label,
    width: column.width,
    entry: { name, field, form, part, column, read: field.written === 'form' && !form.writeOnly },
  }));
}

// A kind that says nothing of cells stands there as its words.
function asWords({ kind }: Field): CellForm {
  return wordCells(
    () => ({ zh: '文字', en: 'Text' }),
    (value, options, context) => kind.text(value, options, context),
  );
}

// Two entries of one label, or one called as a column of the machine, are told apart by a number.
function distinct(columns: readonly SheetColumn[]): SheetColumn[] {
  const used = new Set(columns.flatMap(({ role, heading }) => (role === 'entry' ? [] : [heading])));
  return columns.map((column) => {
    if (column.role !== 'entry') return column;
    let { heading } = column;
    for (let n = 2; used.has(heading); n++) heading = `${column.heading}${n}`;
    used.add(heading);
    return { ...column, heading };
  });
}
