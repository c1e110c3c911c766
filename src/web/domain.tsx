import { createContext, useContext, type ReactNode } from 'react';
import type { Labelled } from '../model/label.ts';
import type { TypeBundle } from '../model/record-type.ts';
import type { Registry } from '../model/registry.ts';

/** What the office knows, as it was given to the interface at start. */
export interface Domain {
  readonly registry: Registry;
  readonly packs: Readonly<Record<string, Labelled>>;
  readonly views: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>>;
}

const DomainContext = createContext<Domain | undefined>(undefined);

/** Gives the declarations to every page. */
export function DomainProvider({
  domain,
  children,
}: {
  readonly domain: Domain;
  readonly children: ReactNode;
}) {
  return <DomainContext.Provider value={domain}>{children}</DomainContext.Provider>;
}

export function useDomain(): Domain {
  const domain = useContext(DomainContext);
  if (!domain) throw new Error('no domain was given');
  return domain;
}

/** The declaration of a type, undefined for a name that is none. */
export function useFoundType(name: string): TypeBundle | undefined {
  return useDomain().registry.findType(name);
}
