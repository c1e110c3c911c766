import { useRef, useState } from 'react';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import type { RecordType } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText, Unreachable } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { inFormOrder, mendsOf, type Mend } from './findings.ts';
import { changedValues, filledValues, formValues } from './form-values.ts';
import type { FormStart } from './load-start.ts';

/** What a save of a form needs to know; it moves on when the record was saved but the action was refused. */
export interface SaveBase {
  readonly recordId: string | null;
  readonly version: number | null;
  readonly base: Values | undefined;
}

type Request =
  | {
      readonly kind: 'create';
      readonly body: { values: Record<string, unknown>; action?: string; draft: string };
    }
  | {
      readonly kind: 'save';
      readonly id: string;
      readonly body: { version: number; values: Record<string, unknown>; draft: string };
    };

/** Saves a form once, however often it is pressed and however the answers get lost. */
export function useSave(options: {
  readonly type: RecordType;
  readonly start: FormStart;
  /** Before the request goes: drafts on their way have arrived. */
  settle(): Promise<void>;
  onSaved(page: RecordPage): void;
  /** Not saved: the form stays, and its draft goes on being kept. */
  onRefused(): void;
}) {
  const { type, start, settle, onSaved, onRefused } = options;
  const { lang } = useLanguage();
  const [at, setAt] = useState<SaveBase>(start);
  const [busy, setBusy] = useState<string>();
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [fault, setFault] = useState<string>();
  const [stale, setStale] = useState<RecordPage>();
  const running = useRef(false);
  // One key for one opening of the form; a new one only after something was saved.
  const key = useRef(newId());
  const lost = useRef<Request>(undefined);

  const send = async (request: Request): Promise<RecordPage> => {
    try {
      const page =
        request.kind === 'create'
          ? await call(
              'createRecord',
              { params: { type: type.name }, body: request.body },
              { key: key.current },
            )
          : await call(
              'saveRecord',
              { params: { type: type.name, id: request.id }, body: request.body },
              { key: key.current },
            );
      lost.current = undefined;
      key.current = newId();
      return page;
    } catch (error) {
      if (error instanceof Unreachable) lost.current ??= request;
      const before = lost.current;
      // The answer to the first attempt was lost, but it had been saved; the entries have changed since.
      if (!before || !hasCode(error, 'idempotency-key-reused')) throw error;
      lost.current = undefined;
      const page = await send(before);
      const wanted = {
        ...(request.kind === 'save' ? formValues(type, page.record.values) : {}),
        ...request.body.values,
      };
      return send({
        kind: 'save',
        id: page.record.id,
        body: {
          version: page.record.version,
          values: changedValues(formValues(type, page.record.values), wanted),
          draft: request.body.draft,
        },
      });
    }
  };

  const saveFrom = async (from: SaveBase, values: Values, action: string | undefined): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(action ?? 'save');
    setFault(undefined);
    try {
      await settle();
      let page: RecordPage;
      if (from.recordId === null) {
        const body = { values: filledValues(values), draft: start.draftId, ...(action ? { action } : {}) };
        page = await send({ kind: 'create', body });
      } else {
        const version = from.version ?? 0;
        page = await send({
          kind: 'save',
          id: from.recordId,
          body: { version, values: changedValues(from.base ?? {}, values), draft: start.draftId },
        });
        const saved = { recordId: page.record.id, version: page.record.version };
        setAt({ ...saved, base: formValues(type, page.record.values) });
        if (action !== undefined)
          page = await call(
            'actOnRecord',
            {
              params: { type: type.name, id: saved.recordId, action },
              body: { version: saved.version, values: {} },
            },
            { key: newId() },
          );
      }
      setMends([]);
      onSaved(page);
    } catch (error) {
      onRefused();
      if (hasCode(error, 'stale-version') && from.recordId !== null) {
        const current = await call('getRecord', { params: { type: type.name, id: from.recordId } }).catch(
          () => undefined,
        );
        if (current) setStale(current);
        else setFault(problemText(error, lang));
      } else {
        setMends(
          hasCode(error, 'invalid-record')
            ? inFormOrder(mendsOf(error.problem.findings, type, lang), type)
            : [],
        );
        setFault(problemText(error, lang));
      }
    } finally {
      running.current = false;
      setBusy(undefined);
    }
  };

  return {
    at,
    busy,
    mends,
    fault,
    stale,
    closeStale: () => setStale(undefined),
    save: (values: Values, action?: string) => saveFrom(at, values, action),
    /** Saves what was chosen out of two versions, on top of the newer one. */
    saveChosen(values: Values, page: RecordPage): Promise<void> {
      setStale(undefined);
      const next = {
        recordId: page.record.id,
        version: page.record.version,
        base: formValues(type, page.record.values),
      };
      setAt(next);
      key.current = newId();
      return saveFrom(next, values, undefined);
    },
  };
}
