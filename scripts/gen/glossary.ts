import type { Labelled } from '../../src/model/label.ts';
import { labelOf } from '../../src/model/label.ts';
import type { Field } from '../../src/model/field.ts';
import type { Registry } from '../../src/model/registry.ts';
import { notice, page, table } from './markdown.ts';
import { standardTerms } from './standard-terms.ts';
import type { TypeFolder } from './find-types.ts';

interface Term {
  readonly zh: string;
  readonly id: string;
  readonly en: string;
  readonly where: string;
}

function fieldTerms(fields: Readonly<Record<string, Field>>, prefix: string, where: string): Term[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    { zh: field.label, id: `${prefix}.${name}`, en: labelOf(name, field, 'en'), where },
    ...choiceTerms(field, `${prefix}.${name}`, where),
    ...fieldTerms(field.kind.inner?.(field.options) ?? {}, `${prefix}.${name}`, where),
  ]);
}

function choiceTerms(field: Field, prefix: string, where: string): Term[] {
  const { choices = {} } = field.options as { choices?: Readonly<Record<string, Labelled>> };
  return Object.entries(choices).map(([value, one]) => ({
    zh: one.label,
    id: `${prefix} = ${value}`,
    en: labelOf(value, one, 'en'),
    where,
  }));
}

/** 中文 ↔ identifier ↔ English ↔ where it is defined: the declarations first, then the terms of the field. */
export function glossary(
  registry: Registry,
  packs: Readonly<Record<string, Labelled>>,
  folders: readonly TypeFolder[],
): string {
  const terms = registry.types.flatMap(({ type, workflow, indicators, rules }): Term[] => {
    const folder = folders.find((one) => one.name === type.name);
    const at = (file: string): string => `src/domain/${folder?.path ?? ''}/${file}`;
    const actions = Object.values(workflow.actions).flatMap((list) => Object.entries(list));
    return [
      { zh: type.label, id: type.name, en: type.en, where: at('type.ts') },
      ...fieldTerms(type.fields, type.name, at('type.ts')),
      ...(folder?.has('workflow.ts')
        ? [
            ...Object.entries(workflow.states).map(([name, one]) => ({
              zh: one.label,
              id: `${type.name}: ${name}`,
              en: one.en,
              where: at('workflow.ts'),
            })),
            ...actions.map(([name, one]) => ({
              zh: one.label,
              id: `${type.name}: ${name}()`,
              en: one.en,
              where: at('workflow.ts'),
            })),
          ]
        : []),
      ...indicators.map((one) => ({
        zh: one.label,
        id: one.name,
        en: labelOf(one.name, one, 'en'),
        where: at('indicators.ts'),
      })),
      ...rules.map((one) => ({ zh: one.label, id: one.name, en: one.en, where: at('rules.ts') })),
    ];
  });
  const machine: Term[] = [
    ...Object.entries(packs).map(([name, one]) => ({
      zh: one.label,
      id: name,
      en: labelOf(name, one, 'en'),
      where: 'src/domain/org/packs.ts',
    })),
    ...registry.roles.map((role) => ({
      zh: role.label,
      id: role.name,
      en: role.en,
      where: 'src/domain/org/roles.ts',
    })),
  ];
  const rows = (list: readonly Term[]): string[][] =>
    [...new Map(list.map((term) => [`${term.zh} ${term.id}`, term])).values()].map(
      ({ zh, id, en, where }) => [zh, `\`${id}\``, en, `\`${where}\``],
    );
  const head = ['中文', '标识 identifier', 'English', '定义于 defined in'];
  return page(
    notice,
    '# 词汇表 Glossary',
    'What the office says, what the program calls it, and how it is said in English.',
    '## 角色与业务 Roles and fields of business',
    table(head, rows(machine)),
    '## 记录 Records',
    table(head, rows(terms)),
    '## 外事侨务用语 Terms of the field',
    table(
      ['中文', 'English'],
      standardTerms.map(({ zh, en }) => [zh, en]),
    ),
  );
}
