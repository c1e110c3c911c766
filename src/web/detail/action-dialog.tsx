import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useCallback, useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Field, Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { mendsOf, type Mend } from '../form/findings.ts';
import { FieldEntry } from '../form/field-entry.tsx';
import { filledValues } from '../form/form-values.ts';
import { useFormServices } from '../form/use-form-services.ts';
import { useLanguage } from '../language.tsx';
import { noteSaved } from '../note-saved.ts';
import { hasCode, problemText } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import type { NamedAction } from './sort-actions.ts';

/** Takes an action: says what it means, asks what it needs, and shows what the server minds. */
export function ActionDialog(props: {
  readonly bundle: TypeBundle;
  readonly page: RecordPage;
  readonly asked: NamedAction;
  onClose(): void;
}) {
  const { bundle, page, asked, onClose } = props;
  const { type, workflow } = bundle;
  const { name, action } = asked;
  const { record } = page;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(newId());
  const fields = (action.asks ?? []).flatMap((entry): [string, Field][] => {
    const field = type.fields[entry];
    const required = !(action.optional ?? []).includes(entry);
    return field ? [[entry, { ...field, required }]] : [];
  });
  // Most things are entered on the day on which they happen.
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(fields.filter(([, field]) => isDay(field)).map(([entry]) => [entry, today])),
  );
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const services = useFormServices({ type, recordId: record.id, titles: page.titles, files: page.files });
  const onChange = useCallback(
    (entry: string, value: unknown) => setValues((before) => ({ ...before, [entry]: value })),
    [],
  );
  const label = labelOf(name, action, lang);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    try {
      const done = await call(
        'actOnRecord',
        {
          params: { type: type.name, id: record.id, action: name },
          body: { version: record.version, values: filledValues(values) },
        },
        { key: key.current },
      );
      noteSaved(queries, done);
      message.success(w('actionDone', { action: label }));
      onClose();
    } catch (error) {
      if (hasCode(error, 'stale-version', 'action-not-possible')) {
        void queries.invalidateQueries({ queryKey: ['record', type.name, record.id] });
        void queries.invalidateQueries({ queryKey: ['history', type.name, record.id] });
        message.warning(w('changedMeanwhile'), 8);
        return onClose();
      }
      setMends(hasCode(error, 'invalid-record') ? mendsOf(error.problem.findings, type, lang) : []);
      setFault(problemText(error, lang));
      setBusy(false);
    }
  };
  const elsewhere = mends.filter(
    ({ path }) => !fields.some(([entry]) => path === entry || path.startsWith(`${entry}.`)),
  );
  const target = workflow.states[action.to];
  const grave = action.confirm !== undefined || target?.tone === 'ended';
  return (
    <Modal open title={label} onCancel={onClose} footer={null} width={560} destroyOnHidden>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p className="dialog-subject">{String(record.values[type.title] ?? w('untitled'))}</p>
        {action.confirm !== undefined && <p className="banner warn">{action.confirm}</p>}
        {fields.map(([entry, field]) => (
          <FieldEntry
            key={entry}
            {...{ field, services, mends, onChange }}
            name={entry}
            wide
            value={values[entry]}
          />
        ))}
        {fault !== undefined && (mends.length === 0 || elsewhere.length > 0) && (
          <div className="fault" role="alert">
            {fault}
            {elsewhere.length > 0 && (
              <ul>
                {elsewhere.map(({ words }, at) => (
                  <li key={at}>{words}</li>
                ))}
              </ul>
            )}
            {elsewhere.length > 0 && page.editable && (
              <Link to={addresses.edit(type.name, record.id)}>{w('edit')}</Link>
            )}
          </div>
        )}
        <div className="row end">
          <Button onClick={onClose}>{w('close')}</Button>
          <Button type="primary" danger={grave} htmlType="submit" loading={busy}>
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
