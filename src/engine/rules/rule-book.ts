import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { addDays, civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { resolveParameter, type ParameterValue } from '../../model/rule/parameter.ts';
import type { Rule, Severity } from '../../model/rule.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, hasDuty, noteSetting } from '../settings/duty.ts';
import { lookupIn, readRuleSettings, type RuleSetting } from './rule-settings.ts';

/** The rules of all types as they hold for the office today, with every change of a limit. */
export function listRules(machine: Machine, actor: Actor) {
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [settings, offices] = await Promise.all([
        readRuleSettings(tx),
        tx.query(compile(sql`SELECT province FROM office WHERE id = ${tx.officeId}`, 'office-province')),
      ]);
      const province = String(offices[0]?.province ?? '');
      return {
        maySet: hasDuty(machine, actor, 'limits'),
        rules: machine.registry.types.flatMap(({ type, rules }) =>
          rules.map((rule) => describe(machine, type.name, rule, { settings, province, today })),
        ),
      };
    },
    { reading: true },
  );
}

function describe(
  machine: Machine,
  type: string,
  rule: Rule,
  {
    settings,
    province,
    today,
  }: { readonly settings: readonly RuleSetting[]; readonly province: string; readonly today: CivilDate },
) {
  const source = machine.registry.getSource(rule.clause.source);
  const place = { today, province, category: undefined, officeValue: lookupIn(settings) };
  const plain = (value: ParameterValue): number | string[] =>
    typeof value === 'number' ? value : [...value];
  return {
    name: rule.name,
    type,
    label: rule.label,
    en: rule.en,
    severity: rule.severity,
    source: {
      title: source.title,
      number: source.number ?? null,
      certainty: source.certainty,
      note: source.note,
    },
    article: rule.clause.article,
    from: rule.inForce.from,
    to: rule.inForce.to ?? null,
    only: [...(rule.only ?? [])],
    except: [...(rule.except ?? [])],
    waivers: [...rule.waivers],
    mend: rule.mend,
    parameters: Object.entries(rule.parameters).map(([name, parameter]) => ({
      name,
      label: parameter.label,
      en: parameter.en,
      unit: parameter.unit,
      value: plain(resolveParameter(rule, name, place).value),
      default: plain(parameter.value),
      settings: settings
        .filter((one) => one.rule === (parameter.owner ?? rule.name) && one.parameter === name)
        .map(({ rule: _rule, parameter: _parameter, value, ...rest }) => ({ ...rest, value: plain(value) })),
    })),
    passing: rule.examples.passing.map(({ about }) => about),
    failing: rule.examples.failing.map(({ about, finds }) => ({
      about,
      finds: finds.map(({ value, limit }) => `${value} / ${limit}`),
    })),
  };
}

/**
 * Sets a limit from a day on; what held before ends the day before and stays in the history.
 * @throws not-allowed, unknown-rule, bad-request, reason-required
 */
export async function setLimit(
  machine: Machine,
  actor: Actor,
  ruleName: string,
  given: {
    readonly parameter: string;
    readonly category: string | null;
    readonly value: ParameterValue;
    readonly severity: Severity | null;
    readonly basis: string;
    readonly from: CivilDate;
  },
): Promise<void> {
  demandDuty(machine, actor, 'limits', '修改限额');
  const { rule } = machine.registry.getRule(ruleName);
  const parameter = Object.hasOwn(rule.parameters, given.parameter)
    ? rule.parameters[given.parameter]
    : undefined;
  if (!parameter) throw new WutongError('bad-request', { detail: `parameter: ${given.parameter}` });
  if (typeof parameter.value !== typeof given.value)
    throw new WutongError('bad-request', { detail: 'value' });
  if (typeof given.value === 'number' && !(given.value >= 0 && given.value <= 100_000))
    throw new WutongError('bad-request', { detail: 'value: 0-100000' });
  // Where two rules read one limit it is kept under its owner's name, where it is looked for.
  const owner = parameter.owner ?? ruleName;
  const basis = cleanLine(given.basis);
  if (basis.length < 4) throw new WutongError('reason-required', { min: 4 });
  const office = actor.officeId;
  await machine.db.inOffice(office, async (tx) => {
    const id = newId(machine.clock.now().getTime());
    const before = (await readRuleSettings(tx)).find(
      (one) =>
        one.rule === owner &&
        one.parameter === given.parameter &&
        one.category === given.category &&
        one.to === null,
    );
    await Promise.all([
      tx.query(
        compile(sql`UPDATE rule_setting SET to_on = greatest(from_on, ${addDays(given.from, -1)}::date)
          WHERE office_id = ${office} AND rule = ${owner} AND parameter = ${given.parameter}
            AND category IS NOT DISTINCT FROM ${given.category} AND to_on IS NULL`),
      ),
      tx.query(
        compile(
          sql`INSERT INTO rule_setting (office_id, id, rule, parameter, category, value, severity, basis, from_on, set_by, set_at)
            VALUES (${office}, ${id}, ${owner}, ${given.parameter}, ${given.category}, ${JSON.stringify(given.value)}::jsonb,
              ${given.severity}, ${basis}, ${given.from}::date, ${actor.userId}, ${new Date()})`,
        ),
      ),
      noteSetting(tx, actor, {
        type: 'limit',
        action: 'set',
        id,
        reason: basis,
        before: before?.value ?? null,
        after: { rule: owner, ...given },
      }),
    ]);
  });
}
