import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** A part of a narrow panel. */
export interface PanelTab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly children: ReactNode;
}

/** Parts of a narrow panel, one at a time; the names of all of them stay in sight, in two lines if need be. */
export function PanelTabs<K extends string>(props: {
  readonly tabs: readonly PanelTab<K>[];
  readonly active: K;
  onTab(key: K): void;
}) {
  const { tabs, active, onTab } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === active);
    const next = (at + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    onTab(tab.key);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div className="panel-tabs" role="tablist" ref={list} onKeyDown={turn}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === active}
            aria-controls={`${id}-panel`}
            tabIndex={key === active ? 0 : -1}
            onClick={() => onTab(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${active}`}>
        {tabs.find(({ key }) => key === active)?.children}
      </div>
    </>
  );
}
