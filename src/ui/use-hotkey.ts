import { useEffect, useRef } from 'react';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/**
 * Calls something when a key is pressed. Bare keys are left to whoever is typing, and to open dialogs; `Ctrl+S`
 * is taken everywhere.
 */
export function useHotkey(key: string, act: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    const withControl = key.startsWith('Ctrl+');
    const wanted = withControl ? key.slice(5).toLowerCase() : key;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== wanted.toLowerCase() || event.isComposing) return;
      // Whatever has the focus took the key for itself.
      if (event.defaultPrevented) return;
      if (withControl !== (event.ctrlKey || event.metaKey) || event.altKey) return;
      if (!withControl && (isTyping(event.target) || document.querySelector('[role="dialog"]'))) return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key, enabled]);
}
