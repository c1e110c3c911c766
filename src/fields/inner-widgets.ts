import { createContext, createElement, useContext, type ComponentType } from 'react';
import type { Widget, Widgets } from './widgets.ts';

// Rows show entries of every other kind. They are handed the faces here, because to import them would close a
// ring: rows → all kinds → rows.
const InnerWidgets = createContext<Widgets>({});

/** The faces of the entries inside an entry. */
export function useInnerWidgets(): Widgets {
  return useContext(InnerWidgets);
}

/** Hands every kind the faces of all, for entries that hold others. */
export function nestWidgets(widgets: Widgets): Widgets {
  const nest = <P extends object>(Face: ComponentType<P>): ComponentType<P> =>
    function Nesting(props: P) {
      return createElement(InnerWidgets.Provider, { value: widgets }, createElement(Face, props));
    };
  return Object.fromEntries(
    Object.entries(widgets).map(([kind, { Input, Cell }]): [string, Widget] => [
      kind,
      { Input: nest(Input), Cell: nest(Cell) },
    ]),
  );
}
