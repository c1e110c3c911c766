import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { reference } from '../../fields/reference/kind.ts';
import type { Field, Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import { labelOf } from '../../model/label.ts';
import type { Settles } from '../../model/quick-entry.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { lineOf, mendsAt, mendsOf, type Mend } from '../form/findings.ts';
import { filledValues } from '../form/form-values.ts';
import { useFormServices } from '../form/use-form-services.ts';
import { useLanguage } from '../language.tsx';
import { noteSaved } from '../note-saved.ts';
import { hasCode, problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { findStanding, type Standing } from './find-standing.ts';
import { optionsOf } from './find-options.ts';
import { LineEntry, lineId } from './line-entry.tsx';
import { firstLine, nextLine } from './line-values.ts';
import { useInitials } from './use-initials.ts';

/** The name of the entry in which the record is found; no field of a type is called so. */
const found = '$record';

/** The second line of a counter: a record that stands is found by a few characters, Enter takes the action with it. */
export function SettleLine({ bundle, line }: { readonly bundle: TypeBundle; readonly line: Settles }) {
  const { type, workflow } = bundle;
  const { lang, w } = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const initials = useInitials();
  const [values, setValues] = useState<Values>(() => firstLine(line, me.today, {}));
  const latest = useRef(values);
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const standing = useRef(new Map<string, Standing>());
  const key = useRef(newId());
  const plain = useFormServices({ type, recordId: null, titles: {}, files: {} });
  const services = useMemo(
    () => ({
      ...plain,
      title: (id: string) => standing.current.get(id)?.title ?? plain.title(id),
      search: async (target: string, words: string) => {
        if (target !== type.name) return plain.search(target, words);
        const hits = await findStanding(bundle, line.from, words);
        for (const hit of hits) standing.current.set(hit.id, hit);
        return hits;
      },
    }),
    [plain, bundle, type.name, line.from],
  );
  const action = workflow.actions[line.from]?.[line.action];
  const label = action ? labelOf(line.action, action, lang) : line.action;
  const subject = type.fields[type.title]?.label ?? type.label;
  const picker = useMemo(
    () => reference(subject, { type: type.name, required: true, en: type.en }),
    [subject, type],
  );
  const fields: readonly (readonly [string, Field])[] = [
    [found, picker],
    ...line.fields.flatMap((name): [string, Field][] => {
      const field = type.fields[name];
      const required = action?.optional?.includes(name) !== true;
      return field ? [[name, { ...field, required }]] : [];
    }),
  ];
  const set = (next: Values) => {
    latest.current = next;
    setValues(next);
  };
  const toPicker = () =>
    requestAnimationFrame(() => document.getElementById(lineId(found))?.focus({ preventScroll: true }));

  const settle = async () => {
    const { [found]: id, ...given } = latest.current;
    const record = standing.current.get(String(id));
    if (busy) return;
    if (!record) {
      setMends([{ path: found, words: w('settlePick') }]);
      return toPicker();
    }
    setBusy(true);
    setFault(undefined);
    setMends([]);
    try {
      const page = await call(
        'actOnRecord',
        {
          params: { type: type.name, id: record.id, action: line.action },
          body: { version: record.version, values: filledValues(given) },
        },
        { key: key.current },
      );
      key.current = newId();
      noteSaved(queries, page);
      setSaid(w('settled', { action: label, title: record.title }));
      set(nextLine(line, latest.current, {}));
      toPicker();
    } catch (error) {
      key.current = newId();
      setSaid('');
      setMends(hasCode(error, 'invalid-record') ? mendsOf(error.problem.findings, type, lang) : []);
      setFault(problemText(error, lang));
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While Chinese is being composed, or a name is being chosen, Enter does that and nothing else.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    void settle();
  };
  const elsewhere = mends.filter(({ path }) => !fields.some(([name]) => name === path.split('.')[0]));
  const words = [
    ...(mends.length === 0 && fault !== undefined ? [fault] : []),
    ...elsewhere.map((mend) => lineOf(type, mend, lang)),
  ];
  const title = w('settleTitle', { action: label });
  return (
    <section className="quick" aria-label={title}>
      <form
        className="quick-line"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        <strong className="quick-what">{label}</strong>
        {fields.map(([name, field]) => {
          const { own, below } = mendsAt(mends, name);
          return (
            <LineEntry
              key={name}
              {...{ name, field, services }}
              value={values[name]}
              keeps={line.keeps.includes(name)}
              options={name === found ? undefined : optionsOf(field, lang, initials)}
              fault={[own, ...Object.values(below)].filter(Boolean).join(' ')}
              onChange={(which, value) => set({ ...latest.current, [which]: value })}
            />
          );
        })}
        <Button type="primary" loading={busy} onClick={() => void settle()}>
          {w('settleNow', { action: label })}
        </Button>
      </form>
      {words.map((one) => (
        <p key={one} className="fault" role="alert">
          {one}
        </p>
      ))}
      <p className="quick-said" role="status">
        {said}
      </p>
    </section>
  );
}
