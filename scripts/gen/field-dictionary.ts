import type { Field } from '../../src/model/field.ts';
import { labelOf } from '../../src/model/label.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import type { Example } from '../../src/model/examples.ts';
import { rowsTableName, fieldColumns, tableName } from '../../src/engine/schema/table.ts';
import { notice, page, table } from './markdown.ts';

const writers = { form: '填写', derived: '系统计算', action: '办理时填写' } as const;

function fieldRow(name: string, field: Field, prefix: string): string[] {
  const columns = fieldColumns(name, field).map((column) => column.name);
  const choices = (field.options as { choices?: Readonly<Record<string, { label: string }>> }).choices;
  const notes = [
    field.help ?? '',
    choices
      ? Object.entries(choices)
          .map(([value, { label }]) => `${label} \`${value}\``)
          .join('、')
      : '',
    field.kind.storage === 'sealed' ? '加密保存，列表只显示掩码' : '',
  ];
  return [
    field.label,
    `\`${prefix}${name}\``,
    labelOf(name, field, 'en'),
    field.kind.name,
    field.required ? '必填' : '',
    writers[field.written],
    columns.map((column) => `\`${column}\``).join(' '),
    notes.filter(Boolean).join('；'),
  ];
}

const head = ['栏目', '标识', 'English', '类型 kind', '', '由谁写', '列', '说明'];

/** What every entry of a type means, where it is kept and who writes it; its states, actions, rights and examples. */
export function fieldDictionary({ type, workflow }: TypeBundle, examples: readonly Example[]): string {
  const inner = Object.entries(type.fields).flatMap(([name, field]) => {
    const fields = field.kind.inner?.(field.options);
    if (!fields) return [];
    const rows = Object.entries(fields).map(([own, one]) => fieldRow(own, one, `${name}.`));
    return [`### ${field.label} · \`${rowsTableName(type.name, name)}\``, table(head, rows)];
  });
  const actions = Object.entries(workflow.actions).flatMap(([state, list]) =>
    Object.entries(list).map(([name, action]) => [
      workflow.states[state]?.label ?? state,
      action.label,
      `\`${name}\``,
      action.en,
      workflow.states[action.to]?.label ?? action.to,
      action.roles.join(', '),
      (action.asks ?? []).join(', '),
    ]),
  );
  const states = Object.entries(workflow.states).map(([name, state]) => [
    state.label,
    `\`${name}\``,
    state.en,
    state.editable ? '可修改' : '',
    state.incomplete ? '可不完整' : '',
  ]);
  return page(
    notice,
    `# ${type.label} · ${type.en}`,
    type.purpose,
    `表 \`${tableName(type.name)}\`，接口 \`/api/records/${type.name}\``,
    '## 栏目 Fields',
    table(
      head,
      Object.entries(type.fields).map(([name, field]) => fieldRow(name, field, '')),
    ),
    ...inner,
    '## 状态 States',
    table(['状态', '标识', 'English', '', ''], states),
    ...(actions.length > 0
      ? ['## 动作 Actions', table(['从', '动作', '标识', 'English', '到', '角色', '要填'], actions)]
      : []),
    '## 权限 Rights',
    table(
      ['角色', '权利', '范围'],
      type.access.map((grant) => [grant.role, grant.rights.join(', '), grant.scope]),
    ),
    '## 例子 Examples',
    table(
      ['例子', '结果', '说明'],
      examples.map((example) => [
        `\`${example.name}\``,
        'valid' in example
          ? '接受'
          : example.invalid.map(({ path, code }) => `\`${path}\` ${code}`).join('；'),
        example.about ?? '',
      ]),
    ),
  );
}
