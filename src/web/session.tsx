import { createContext, useContext, type ReactNode } from 'react';
import type { Right } from '../model/record-type.ts';
import type { Me } from './records.ts';

const MeContext = createContext<Me | undefined>(undefined);

/** Gives the signed-in person to every page. */
export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <MeContext.Provider value={me}>{children}</MeContext.Provider>;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in');
  return me;
}

/** Whether a person has a right on a type; the server decides again. */
export function may(me: Me, type: string, right: Right): boolean {
  return (me.rights[type] ?? []).includes(right);
}
