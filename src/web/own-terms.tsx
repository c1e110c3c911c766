import { useMemo, type ReactNode } from 'react';
import { registryInTerms } from '../model/registry.ts';
import { declaredInTerms, type Term } from '../model/terms.ts';
import { DomainProvider, useDomain } from './domain.tsx';

/** Gives the pages the declarations as the office calls them. */
export function OwnTerms({
  terms,
  children,
}: {
  readonly terms: readonly Term[];
  readonly children: ReactNode;
}) {
  const domain = useDomain();
  // Asked anew, the same terms are another list: what is shown must stay the same declarations.
  const words = JSON.stringify(terms);
  const own = useMemo(() => {
    const known = JSON.parse(words) as Term[];
    return {
      ...domain,
      registry: registryInTerms(domain.registry, known),
      packs: declaredInTerms(domain.packs, known),
    };
  }, [domain, words]);
  return <DomainProvider domain={own}>{children}</DomainProvider>;
}
