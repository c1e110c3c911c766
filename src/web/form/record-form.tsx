import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Values } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { CopiedBanner } from '../copy/copied-banner.tsx';
import { shortTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { noteSaved } from '../note-saved.ts';
import { useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { useTitles } from '../use-titles.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { FindingsSummary, goTo } from './findings-summary.tsx';
import { FormNav } from './form-nav.tsx';
import { FormSection } from './form-section.tsx';
import { derivedValues } from './form-values.ts';
import type { FormStart } from './load-start.ts';
import { SaveBar } from './save-bar.tsx';
import { shownParts } from './shown-parts.ts';
import { StaleDialog } from './stale-dialog.tsx';
import { useDraft } from './use-draft.ts';
import { useFormServices } from './use-form-services.ts';
import { useSave } from './use-save.ts';

/** A form as the declaration says it: parts, entries, and what may be done with them. */
export function RecordForm(props: {
  readonly bundle: TypeBundle;
  readonly start: FormStart;
  onStartOver(): void;
}) {
  const { bundle, start, onStartOver } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const location = useLocation();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(start.values);
  const latest = useRef<Values>(start.values);
  const label = labelOf(type.name, type, lang);
  const heading =
    start.recordId === null
      ? w('createTitle', { type: label })
      : w('editTitle', { title: start.title || w('untitled') });
  usePageTitle(heading);

  const draft = useDraft({
    id: start.draftId,
    type: type.name,
    recordId: start.recordId,
    recordVersion: start.version,
  });
  const saving = useSave({
    type,
    start,
    settle: draft.settle,
    onSaved(page) {
      noteSaved(queries, page);
      message.success(w('saved'));
      void navigate(addresses.record(type.name, page.record.id), { replace: true, state: location.state });
    },
    onRefused: () => draft.note(latest.current),
  });
  const note = draft.note;
  const onChange = useCallback(
    (name: string, value: unknown) => {
      latest.current = { ...latest.current, [name]: value };
      setValues(latest.current);
      note(latest.current);
    },
    [note],
  );
  const titles = useTitles(type, start.values, start.titles);
  const record = useCallback(() => latest.current, []);
  const services = useFormServices({ type, recordId: start.recordId, titles, files: start.files, record });

  const save = (action?: string) => void saving.save(latest.current, action);
  useHotkey('Ctrl+s', () => save());
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saving.fault !== undefined) summary.current?.focus();
  }, [saving.fault, saving.mends]);

  // The page of the record leads to the entry that a finding is about.
  const wanted = useRef(decodeURIComponent(location.hash.slice(1)));
  useEffect(() => {
    if (wanted.current !== '') goTo(wanted.current);
    wanted.current = '';
  }, []);

  const leave = async () => {
    await draft.flush();
    void navigate(
      start.recordId === null ? addresses.list(type.name) : addresses.record(type.name, start.recordId),
      { state: location.state },
    );
  };
  const startOver = async () => {
    await draft.settle();
    await call('deleteDraft', { params: { id: start.draftId } }).catch(() => undefined);
    onStartOver();
  };
  const parts = shownParts(type);
  const derived = derivedValues(type, values);
  return (
    <form
      className="page form-page"
      noValidate
      // Enter ends an entry; only the button and Ctrl+S save.
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="page-head">
        <h1>{heading}</h1>
      </div>
      {start.restored && (
        <p className="banner info" role="status">
          {w(start.restored.old ? 'draftRestoredOld' : 'draftRestored', {
            at: shortTime(start.restored.at, me.today),
          })}
          <Button type="link" size="small" onClick={() => void startOver()}>
            {w('startOver')}
          </Button>
        </p>
      )}
      {start.copied && <CopiedBanner type={type} copied={start.copied} />}
      <div className="form-body">
        {parts.length > 1 && <FormNav parts={parts} mends={saving.mends} />}
        <div className="form-parts">
          {saving.fault !== undefined && (
            <FindingsSummary ref={summary} type={type} words={saving.fault} mends={saving.mends} />
          )}
          {parts.map((part, at) => (
            <FormSection
              key={at}
              {...{ type, part, at, values, derived, services, onChange }}
              recordId={start.recordId}
              mends={saving.mends}
            />
          ))}
        </div>
        <ChecksPanel bundle={bundle} id={start.recordId} values={values} />
      </div>
      <SaveBar
        bundle={bundle}
        start={start}
        busy={saving.busy}
        draft={draft.state}
        onSave={save}
        onLeave={() => void leave()}
      />
      {saving.stale && (
        <StaleDialog
          type={type}
          base={saving.at.base}
          mine={values}
          page={saving.stale}
          services={services}
          onClose={saving.closeStale}
          onSave={(chosen, page) => {
            latest.current = chosen;
            setValues(chosen);
            void saving.saveChosen(chosen, page);
          }}
        />
      )}
    </form>
  );
}
