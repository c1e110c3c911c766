import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import type { QuickEntry } from '../../model/quick-entry.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { lineOf, mendsAt } from '../form/findings.ts';
import { newStart } from '../form/load-start.ts';
import { presetOf } from '../form/own-unit.ts';
import { useFormServices } from '../form/use-form-services.ts';
import { useSave } from '../form/use-save.ts';
import { useLanguage } from '../language.tsx';
import { noteSaved } from '../note-saved.ts';
import { problemText } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import { optionsOf } from './find-options.ts';
import { LastEntries } from './last-entries.tsx';
import { LineEntry, lineId } from './line-entry.tsx';
import { firstLine, firstOpen, nextLine } from './line-values.ts';
import { useInitials } from './use-initials.ts';

const most = 8;

/** The line at the head of a list whose type declares one: records typed one after the other, by keyboard alone. */
export function QuickLine({ bundle, line }: { readonly bundle: TypeBundle; readonly line: QuickEntry }) {
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const initials = useInitials();
  const preset = useMemo(() => presetOf(type, me), [type, me]);
  const [values, setValues] = useState<Values>(() => firstLine(line, me.today, preset.values));
  const latest = useRef(values);
  const [pages, setPages] = useState<readonly RecordPage[]>([]);
  const [said, setSaid] = useState('');
  const [undoing, setUndoing] = useState<string>();
  const [fault, setFault] = useState<string>();
  const start = useMemo(() => newStart(newId()), []);
  const services = useFormServices({ type, recordId: null, titles: preset.titles, files: {} });
  const set = (next: Values) => {
    latest.current = next;
    setValues(next);
  };
  const goTo = (name: string | undefined) => {
    // After the new values are on the page.
    if (name !== undefined)
      requestAnimationFrame(() => document.getElementById(lineId(name))?.focus({ preventScroll: true }));
  };
  const saving = useSave({
    type,
    start,
    settle: () => Promise.resolve(),
    onSaved(page) {
      noteSaved(queries, page);
      setPages((before) =>
        [page, ...before.filter(({ record }) => record.id !== page.record.id)].slice(0, most),
      );
      setSaid(w('quickSaved', { title: String(page.record.values[type.title] ?? '') }));
      const next = nextLine(line, latest.current, preset.values);
      set(next);
      goTo(firstOpen(line, next));
    },
    onRefused: () => setSaid(''),
  });
  // To the first entry that is to be mended.
  const firstMend = line.fields.find((name) => saving.mends.some(({ path }) => path.split('.')[0] === name));
  useEffect(() => {
    if (saving.mends.length > 0 && firstMend !== undefined)
      document.getElementById(lineId(firstMend))?.focus();
  }, [saving.mends, firstMend]);

  const undo = async ({ record }: RecordPage) => {
    if (line.undo === undefined) return;
    setUndoing(record.id);
    setFault(undefined);
    try {
      const page = await call(
        'actOnRecord',
        {
          params: { type: type.name, id: record.id, action: line.undo },
          body: { version: record.version, values: {} },
        },
        { key: newId() },
      );
      noteSaved(queries, page);
      setPages((before) => before.map((one) => (one.record.id === record.id ? page : one)));
      setSaid(w('quickUndoneSay', { title: String(page.record.values[type.title] ?? '') }));
      goTo(firstOpen(line, latest.current));
    } catch (error) {
      setFault(problemText(error, lang));
    } finally {
      setUndoing(undefined);
    }
  };
  const save = () => void saving.save(latest.current);
  const onKeyDown = (event: KeyboardEvent) => {
    // While Chinese is being composed, Enter takes the word and nothing else.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    save();
  };
  const elsewhere = saving.mends.filter(({ path }) => !line.fields.includes(path.split('.')[0] ?? ''));
  const plain = saving.mends.length === 0 ? saving.fault : undefined;
  return (
    <section className="quick" aria-label={w('quickEntry')}>
      <form
        className="quick-line"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        {line.fields.map((name) => {
          const field = type.fields[name];
          if (!field) return null;
          const { own, below } = mendsAt(saving.mends, name);
          return (
            <LineEntry
              key={name}
              {...{ name, field, services }}
              value={values[name]}
              keeps={line.keeps.includes(name)}
              options={optionsOf(field, lang, initials)}
              fault={[own, ...Object.values(below)].filter(Boolean).join(' ')}
              onChange={(which, value) => set({ ...latest.current, [which]: value })}
            />
          );
        })}
        <Button type="primary" loading={saving.busy !== undefined} onClick={save}>
          {w('quickSave')}
        </Button>
      </form>
      <p className="help">{w('quickHint')}</p>
      {[plain, fault, ...elsewhere.map((mend) => lineOf(type, mend, lang))].map(
        (words) =>
          words !== undefined && (
            <p key={words} className="fault" role="alert">
              {words}
            </p>
          ),
      )}
      <p className="quick-said" role="status">
        {said}
      </p>
      <LastEntries bundle={bundle} pages={pages} undoing={undoing} onUndo={(page) => void undo(page)} />
    </section>
  );
}
