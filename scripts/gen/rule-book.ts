import { categoryOf, type RecordType } from '../../src/model/record-type.ts';
import { clausesOf, type Registry } from '../../src/model/registry.ts';
import type { Moment, Rule, Severity } from '../../src/model/rule.ts';
import { exampleContext } from '../../src/model/rule/example.ts';
import { judge } from '../../src/model/rule/judge.ts';
import type { Parameter } from '../../src/model/rule/parameter.ts';
import { certainties, sourceTitle } from '../../src/model/source.ts';
import { notice, page, table } from './markdown.ts';
import { categoryWords, clauseWords, valueWords, variantWords } from './rule-words.ts';

const severities: Readonly<Record<Severity, string>> = { block: '禁止', warn: '提醒', note: '提示' };
const moments: Readonly<Record<Moment, string>> = {
  draft: '填写时起',
  submit: '提交时起',
  decide: '批准时',
};

/** The rule book: what is checked, on which document it stands and how sure that is, and what it looks like. */
export function ruleBook(registry: Registry): string {
  const chapters = registry.types.flatMap(({ type, rules }) =>
    rules.length === 0
      ? []
      : [
          `## ${type.label} · ${type.en}`,
          table(
            ['编号', '规则', 'English', '轻重', '何时', '类别', '依据'],
            rules.map((rule) => [
              rule.name,
              rule.label,
              rule.en,
              severities[rule.severity],
              moments[rule.moment ?? 'draft'],
              categoryWords(type, rule),
              clauseWords(registry, rule.clause),
            ]),
          ),
          ...rules.flatMap((rule) => section(registry, type, rule)),
        ],
  );
  return page(
    notice,
    '# 规则手册 Rule book',
    '规则发现问题，由人决定。限额、轻重都是带日期的参数，各单位可以按本地执行的文件另设；下面是没有另设时的值。',
    'A rule finds, a person decides. Limits and severities are dated parameters that an office may set by its own documents; these are the values until it does.',
    ...chapters,
    '## 文件 Documents',
    sources(registry),
  );
}

function section(registry: Registry, type: RecordType, rule: Rule): string[] {
  const { clause, also = [], exemption, inForce, waivers, mend } = rule;
  const roles = registry.roles.filter(({ name }) => waivers.includes(name)).map(({ label }) => label);
  const facts = [
    `依据：${clauseWords(registry, clause)}（${certainties[registry.getSource(clause.source).certainty].label}）`,
    also.length === 0 ? '' : `另见：${also.map((one) => clauseWords(registry, one)).join('；')}`,
    exemption ? `除外依据：${clauseWords(registry, exemption)}` : '',
    `类别：${categoryWords(type, rule)}；自${inForce.from}起${inForce.to === undefined ? '' : `，至${inForce.to}止`}；${moments[rule.moment ?? 'draft']}判断`,
    `豁免：${roles.length === 0 ? '不能豁免' : roles.join('、')}`,
    `改正：${mend.zh} ${mend.en}`,
  ];
  const parameters = Object.entries(rule.parameters).flatMap(([name, parameter]) => [
    [
      parameter.label,
      `\`${name}\``,
      isForeign(rule, parameter) ? `同${parameter.owner}` : valueWords(type, parameter, parameter.value),
      '',
      parameter.severity ? severities[parameter.severity] : '',
      parameter.clause ? clauseWords(registry, parameter.clause) : '',
    ],
    ...(parameter.variants ?? []).map((variant) => [
      '',
      '',
      valueWords(type, parameter, variant.value),
      variantWords(type, variant),
      variant.severity ? severities[variant.severity] : '',
      clauseWords(registry, variant.clause),
    ]),
  ]);
  return [
    `### ${rule.name} ${rule.label} · ${rule.en}`,
    facts
      .filter(Boolean)
      .map((fact) => `- ${fact}`)
      .join('\n'),
    parameters.length === 0 ? '' : table(['参数', '标识', '值', '何处何时', '轻重', '依据'], parameters),
    exampleLines(registry, type, rule),
  ];
}

// Another rule's parameter is printed there.
const isForeign = (rule: Rule, { owner }: Parameter): boolean => owner !== undefined && owner !== rule.name;

function exampleLines(registry: Registry, type: RecordType, rule: Rule): string {
  const { passing, failing } = rule.examples;
  const found = failing.map((example) => {
    const context = exampleContext(rule, example, {
      category: categoryOf(type, example.record),
      getSource: registry.getSource,
    });
    const findings = judge([rule], example.record, context).map(
      ({ severity, value, limit, path, message }) =>
        `${severities[severity]}，值 ${value.zh}，限 ${limit.zh}（\`${path}\`）：${message.zh}`,
    );
    return `- 发现 · ${example.about} → ${findings.join(' ')}`;
  });
  return [...passing.map(({ about }) => `- 通过 · ${about}`), ...found].join('\n');
}

function sources(registry: Registry): string {
  const rules = registry.types.flatMap((bundle) => bundle.rules);
  return table(
    ['文件', '标识', '发文', '日期', '核对', '说明', '规则'],
    registry.sources.map((source) => [
      sourceTitle(source),
      `\`${source.name}\``,
      source.issuer,
      source.issued ?? '',
      certainties[source.certainty].label,
      source.note,
      rules
        .filter((rule) => clausesOf(rule).some((clause) => clause.source === source.name))
        .map(({ name }) => name)
        .join('、'),
    ]),
  );
}
