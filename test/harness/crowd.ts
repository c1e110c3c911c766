import type { Client } from './server.ts';

/** The people of a test, who are signed in, by the names that it calls them. */
export interface Crowd {
  join(name: string, client: Client): void;
  /** Fails with the name where nobody is called so. */
  as(name: string): Client;
}

/** An empty crowd; people join before the tests begin. */
export function makeCrowd(): Crowd {
  const clients = new Map<string, Client>();
  return {
    join: (name, client) => void clients.set(name, client),
    as(name) {
      const found = clients.get(name);
      if (!found) throw new Error(`nobody is called ${name}`);
      return found;
    },
  };
}
