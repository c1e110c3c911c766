import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useCallback, useRef, useState, type FormEvent } from 'react';
import type { Field, Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import type { TypeBundle } from '../../model/record-type.ts';
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
import { CommandEntries } from './command-entries.tsx';
import { commandOf, commandPlans, type Entered } from './command-plan.ts';
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
  const { today } = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(newId());
  const plan = commandPlans[offer.kind];
  const step = process.steps[offer.step ?? process.current ?? 0];
  const asks = ['approve', 'register', 'reply', 'confirm'].includes(offer.kind) ? (step?.asks ?? []) : [];
  const fields = asks.flatMap((name): [string, Field][] => {
    const field = type.fields[name];
    return field ? [[name, { ...field, required: !(step?.optional ?? []).includes(name) }]] : [];
  });
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(
      fields.flatMap(([name, field]) => {
        const old = record.values[name];
        return old !== undefined ? [[name, old]] : isDay(field) ? [[name, today]] : [];
      }),
    ),
  );
  const [entered, setEntered] = useState<Entered>({
    text: offer.kind === 'approve' ? w('phrase1') : '',
    landing: 'applicant',
    resume: 'start',
    people: [],
    position: 'after',
    verdict: 'approve',
    medium: 'paper',
    on: today,
    number: '',
    due: '',
    silence: false,
  });
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [fault, setFault] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const services = useFormServices({ type, recordId: record.id, titles: page.titles, files: page.files });
  const onChange = useCallback(
    (name: string, value: unknown) => setValues((before) => ({ ...before, [name]: value })),
    [],
  );
  if (!plan) return null;
  const label = w(plan.label);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault([]);
    try {
      const body = {
        version: record.version,
        command: commandOf(offer, entered),
        values: filledValues(values),
      } as unknown as CallInput<'giveCommand'>['body'];
      const done = await call(
        'giveCommand',
        { params: { type: type.name, id: record.id }, body },
        { key: key.current },
      );
      noteSaved(queries, done);
      void queries.invalidateQueries({ queryKey: ['process', type.name, record.id] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      message.success(`${label}：${w('done')}`);
      onClose();
    } catch (error) {
      const found = hasCode(error, 'invalid-record') ? mendsOf(error.problem.findings, type, lang) : [];
      setMends(found);
      const elsewhere = found.filter(({ path }) => !fields.some(([name]) => path.startsWith(name)));
      setFault([problemText(error, lang), ...elsewhere.map(({ words }) => words)]);
      setBusy(false);
      if (hasCode(error, 'step-not-open', 'page-out-of-date', 'already-decided'))
        void queries.invalidateQueries({ queryKey: ['process', type.name, record.id] });
    }
  };
  return (
    <Modal open title={label} onCancel={onClose} footer={null} width={560} destroyOnHidden>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void submit();
        }}
      >
        <p className="dialog-subject">
          {String(record.values[type.title] ?? w('untitled'))} · {step?.label}
        </p>
        {fields.map(([name, field]) => (
          <FieldEntry
            key={name}
            {...{ field, services, mends, onChange }}
            name={name}
            wide
            value={values[name]}
          />
        ))}
        <CommandEntries
          {...{ entries: plan.entries, entered, offer, process, type: type.name }}
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
          <Button onClick={onClose}>{w('close')}</Button>
          <Button type="primary" danger={plan.danger === true} htmlType="submit" loading={busy}>
            {w('confirmAction', { action: label })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function isDay({ kind, options }: Field): boolean {
  const columns = kind.columns(options);
  return columns.length === 1 && columns[0]?.type === 'date';
}
