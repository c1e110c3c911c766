import { App, Button } from 'antd';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Action } from '../../model/workflow.ts';
import { shortTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import type { FormStart } from './load-start.ts';
import type { DraftState } from './use-draft.ts';

/** What may be done with the form, always in sight: save, save and go on, leave. */
export function SaveBar(props: {
  readonly bundle: TypeBundle;
  readonly start: FormStart;
  readonly busy: string | undefined;
  readonly draft: DraftState;
  onSave(action?: string): void;
  onLeave(): void;
}) {
  const { bundle, start, busy, draft, onSave, onLeave } = props;
  const { lang, w } = useLanguage();
  const me = useMe();
  const { modal } = App.useApp();
  const actions = actionsOf(bundle, start, me.roles);
  const act = (name: string, action: Action) => {
    if (action.confirm === undefined) return onSave(name);
    modal.confirm({
      title: labelOf(name, action, lang),
      content: action.confirm,
      okText: labelOf(name, action, lang),
      cancelText: w('cancel'),
      onOk: () => onSave(name),
    });
  };
  return (
    <div className="save-bar" role="group" aria-label={w('save')}>
      <span className="draft-state" role="status">
        {draft.kind === 'saved' && w('draftSaved', { at: shortTime(draft.at, me.today) })}
        {draft.kind === 'saving' && w('draftSaving')}
        {draft.kind === 'failed' && w('draftFailed')}
      </span>
      <Button onClick={onLeave}>{w('back')}</Button>
      {actions.map(([name, action]) => {
        const words = labelOf(name, action, lang);
        return (
          <Button
            key={name}
            loading={busy === name}
            disabled={busy !== undefined && busy !== name}
            onClick={() => act(name, action)}
          >
            {w('saveAnd', { action: lang === 'zh' ? words : words.toLowerCase() })}
          </Button>
        );
      })}
      <Button
        type="primary"
        loading={busy === 'save'}
        disabled={busy !== undefined && busy !== 'save'}
        title="Ctrl+S"
        onClick={() => onSave()}
      >
        {w('save')}
      </Button>
    </div>
  );
}

// Actions that ask for nothing more can be taken with the save; the others wait on the record's page.
function actionsOf(
  { workflow }: TypeBundle,
  start: FormStart,
  roles: readonly string[],
): readonly (readonly [string, Action])[] {
  const possible = workflow.actions[start.state ?? workflow.initial] ?? {};
  return Object.entries(possible).filter(
    ([name, action]) =>
      (action.asks ?? []).length === 0 &&
      (start.recordId === null
        ? action.roles.some((role) => roles.includes(role))
        : start.actions.includes(name)),
  );
}
