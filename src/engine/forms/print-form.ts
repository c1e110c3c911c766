import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { whyNotOffered, type Form, type FormFacts } from '../../model/form.ts';
import { newId } from '../../model/id.ts';
import type { Words } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { writeDocx } from '../documents/docx/write-docx.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import type { Machine } from '../machine.ts';
import { readSecurity } from '../org/security-settings.ts';
import { readFacts } from './read-facts.ts';

interface Asked {
  readonly type: string;
  readonly id: string;
}

/**
 * The forms that may be printed from a record as it stands now.
 * @throws not-found
 */
export function listForms(machine: Machine, actor: Actor, asked: Asked): Promise<Form[]> {
  const bundle = machine.registry.getType(asked.type);
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const { facts } = await readFacts(tx, machine, actor, { ...asked, findings: false });
      return bundle.forms.filter((form) => !whyNot(bundle, form, facts));
    },
    { reading: true },
  );
}

/**
 * A form as docx, with the name of its file. Who printed it goes into the audit first: a paper that left the office
 * cannot be called back.
 * @throws not-found, form-not-offered
 */
export async function printForm(
  machine: Machine,
  actor: Actor,
  asked: Asked & { readonly form: string },
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const bundle = machine.registry.getType(asked.type);
  const { form, facts, title, watermark } = await machine.db.inOffice(actor.officeId, async (tx) => {
    const { record, facts: known } = await readFacts(tx, machine, actor, { ...asked, findings: true });
    const wanted = bundle.forms.find(({ name }) => name === asked.form);
    if (!wanted) throw new WutongError('not-found');
    const why = whyNot(bundle, wanted, known);
    if (why)
      throw new WutongError('form-not-offered', {
        form: wanted.label,
        formEn: wanted.en,
        why: why.zh,
        whyEn: why.en,
      });
    const entry = {
      id: newId(),
      at: new Date(),
      actor,
      action: `print.${wanted.name}`,
      type: asked.type,
      recordId: record.id,
      version: record.version,
      demo: actor.demo === true,
      changes: [],
    };
    await Promise.all(
      auditStatements({ officeId: actor.officeId, entries: [entry] }).map((s) => tx.query(s)),
    );
    const { watermark: where } = await readSecurity(tx);
    const name = String(record.values[bundle.type.title] ?? '');
    return { form: wanted, facts: known, title: name, watermark: where };
  });
  const number = form.number?.(facts) ?? form.label;
  return {
    name: cleanFileName(`${number} ${title}.docx`),
    content: await writeDocx(
      form.label,
      form.write(facts),
      form.leavesHouse || watermark === 'off'
        ? undefined
        : producedWords(facts.office.name, actor.name, machine.clock.now()),
    ),
  };
}

function producedWords(office: string, name: string, now: Date): string {
  const at = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return `${office} ${name} ${at} 打印`;
}

function whyNot(bundle: TypeBundle, form: Form, facts: FormFacts): Words | undefined {
  const state = bundle.workflow.states[facts.record.state];
  const { state: name } = facts.record;
  return whyNotOffered(form, facts, { zh: state?.label ?? name, en: state?.en ?? name });
}
