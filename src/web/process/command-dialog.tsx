import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useCallback, useRef, useState, type FormEvent } from 'react';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { call, type CallInput } from '../client.ts';
import { FieldEntry } from '../form/field-entry.tsx';
import { mendsOf, type Mend } from '../form/findings.ts';
import { filledValues } from '../form/form-values.ts';
import { useFormServices } from '../form/use-form-services.ts';
import { useLanguage } from '../language.tsx';
import { noteSaved } from '../note-saved.ts';
import { hasCode, problemText } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import { askedFields, scanField, startValues } from './asked-entries.ts';
import { CommandEntries } from './command-entries.tsx';
import { commandOf, commandPlans, missingOf, type CommandEntry, type Entered } from './command-plan.ts';
import { ownPhrases, rememberPhrase } from './phrases.ts';
import { RegistrationFacts } from './registration-facts.tsx';
import type { OfferView, ProcessView } from './types.ts';

/** Gives one command: asks what it needs, and keeps what was typed when the server minds. */
export function CommandDialog(props: {
  readonly bundle: TypeBundle;
  readonly page: RecordPage;
  readonly process: ProcessView;
  readonly offer: OfferView;
  onClose(): void;
}) {
  const { bundle, page, process, offer, onClose } = props;
  const { type } = bundle;
  const { record } = page;
  const { lang, w } = useLanguage();
  const { today, id: me } = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(newId());
  const plan = commandPlans[offer.kind];
  const step = process.steps[offer.step ?? process.current ?? -1];
  const seat = step?.seats[offer.seat ?? -1];
  const [asked] = useState(() => askedFields(offer.kind, step, type));
  const [values, setValues] = useState<Values>(() =>
    startValues(asked, record.values, { today, openedOn: step?.openedOn }),
  );
  const [entered, setEntered] = useState<Entered>(() => ({
    text: offer.kind === 'approve' ? (ownPhrases(me)[0] ?? w('phrase1')) : '',
    landing:
      offer.landings?.includes('applicant') === false ? (offer.landings[0] ?? 'applicant') : 'applicant',
    resume: 'here',
    people: [],
    position: offer.positions?.includes('after') === false ? (offer.positions[0] ?? 'after') : 'after',
    verdict: 'approve',
    medium: 'paper',
    on: today,
    number: offer.kind === 'register' ? (step?.slip?.number ?? '') : '',
    due: '',
    silence: false,
  }));
  const [missing, setMissing] = useState<readonly CommandEntry[]>([]);
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [fault, setFault] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const services = useFormServices({ type, recordId: record.id, titles: page.titles, files: page.files });
  const onChange = useCallback(
    (name: string, value: unknown) => setValues((before) => ({ ...before, [name]: value })),
    [],
  );
  const label = w(plan?.label ?? 'process');
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    const lacks = missingOf(offer, entered);
    setMissing(lacks);
    if (lacks.length > 0) return setFault([]);
    setBusy(true);
    setFault([]);
    try {
      // The plan builds every command by its kind; the server's schema is the judge of it.
      const body = {
        version: record.version,
        command: commandOf(offer, entered),
        values: filledValues(values),
      } as unknown as CallInput<'giveCommand'>['body'];
      const where = { params: { type: type.name, id: record.id }, body };
      const done = await call('giveCommand', where, { key: key.current });
      if (offer.kind === 'approve') rememberPhrase(me, entered.text);
      noteSaved(queries, done);
      message.success(w('actionDone', { action: label }));
      onClose();
    } catch (error) {
      const found = hasCode(error, 'invalid-record') ? mendsOf(error.problem.findings, type, lang) : [];
      setMends(found);
      const elsewhere = found.filter(
        ({ path }) => !asked.some(([name]) => path === name || path.startsWith(`${name}.`)),
      );
      setFault([problemText(error, lang), ...elsewhere.map(({ words }) => words)]);
      setBusy(false);
      // What was typed stays; what lies behind the dialog is asked for again.
      if (!hasCode(error, 'invalid-record'))
        for (const queryKey of [
          ['record', type.name, record.id],
          ['process', type.name, record.id],
          ['history', type.name, record.id],
        ])
          void queries.invalidateQueries({ queryKey });
    }
  };
  useHotkey('Ctrl+Enter', () => void submit());
  if (!plan) return null;
  const stands = offer.as.for?.name;
  const holder = ['register', 'confirm', 'dispute', 'transfer'].includes(offer.kind)
    ? seat?.holder.name
    : undefined;
  return (
    <Modal open title={label} onCancel={onClose} footer={null} width={560} destroyOnHidden>
      <form className="stack command-form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="dialog-subject">{String(record.values[type.title] ?? w('untitled'))}</p>
        {step && (
          <p className="command-step">
            {labelOf(step.name, step, lang)}
            {holder !== undefined && `　${holder}`}
            {stands !== undefined &&
              offer.as.kind !== 'handler' &&
              `　${w(offer.as.kind === 'secretary' ? 'actAsSecretary' : 'actAs', { who: stands })}`}
          </p>
        )}
        {plan.hint !== undefined && <p className="help">{w(plan.hint)}</p>}
        {(offer.kind === 'confirm' || offer.kind === 'dispute') && seat?.registration && (
          <RegistrationFacts registration={seat.registration} type={type.name} id={record.id} />
        )}
        {asked.map(([name, field]) => (
          <FieldEntry key={name} {...{ name, field, services, mends, onChange }} wide value={values[name]} />
        ))}
        <CommandEntries
          entries={plan.entries}
          {...{ entered, offer, process }}
          // What was filled in meanwhile is missing no more.
          missing={missing.filter((entry) => missingOf(offer, entered).includes(entry))}
          scan={{ type: type.name, field: scanField(type) }}
          needs={plan.needs ?? []}
          onChange={(more) => setEntered((before) => ({ ...before, ...more }))}
        />
        {fault.length > 0 && (
          <div className="fault" role="alert">
            {fault.map((one, i) => (
              <p key={i}>{one}</p>
            ))}
          </div>
        )}
        <div className="row end">
          <span className="help push">{w('ctrlEnter')}</span>
          <Button onClick={onClose}>{w('close')}</Button>
          <Button
            type="primary"
            danger={
              plan.danger === true || (plan.entries.includes('verdict') && entered.verdict === 'reject')
            }
            htmlType="submit"
            loading={busy}
          >
            {w('confirmAction', { action: label })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
