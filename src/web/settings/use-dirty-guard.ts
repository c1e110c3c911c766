import { App } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useWords } from '../use-words.ts';
import { settingsWords } from './words.ts';

/** Asks before something that was typed and not saved is thrown away. */
export function useAskToLeave(): (dirty: boolean, leave: () => void) => void {
  const { modal } = App.useApp();
  const s = useWords(settingsWords);
  return (dirty, leave) => {
    if (!dirty) return leave();
    modal.confirm({
      title: s('leaveTitle'),
      content: s('leaveHint'),
      okText: s('leaveAnyway'),
      okButtonProps: { danger: true },
      cancelText: s('stay'),
      onOk: leave,
    });
  };
}

/**
 * Keeps somebody from losing what is not saved: by closing the window, by a link, or by the browser's back button.
 * The router of this interface has no blocker, so links are caught before it sees them, and one entry of the browser's
 * history stands before the way back.
 */
export function useDirtyGuard(dirty: boolean): void {
  // What is asked follows the language; the guard follows the state of the form alone.
  const ask = useEffectEvent(useAskToLeave());
  useEffect(() => {
    if (!dirty) return;
    let leaving = false;
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!leaving) event.preventDefault();
    };
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (leaving || !(link instanceof HTMLAnchorElement) || link.target === '_blank') return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || link.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      ask(true, () => {
        leaving = true;
        link.click();
      });
    };
    const onBack = (): void => {
      if (leaving) return;
      history.pushState(history.state, '');
      ask(true, () => {
        leaving = true;
        history.go(-2);
      });
    };
    history.pushState(history.state, '');
    addEventListener('beforeunload', onUnload);
    addEventListener('popstate', onBack);
    document.addEventListener('click', onClick, true);
    return () => {
      removeEventListener('beforeunload', onUnload);
      removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick, true);
    };
  }, [dirty]);
}
