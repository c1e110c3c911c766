/** What the person should know about the way to the server. */
export interface Connection {
  readonly reach: 'good' | 'offline' | 'busy';
  readonly readOnly: boolean;
}

let current: Connection = { reach: 'good', readOnly: false };
const listeners = new Set<() => void>();

/** The state of the connection, outside React so that every request may report on it. */
export const connection = {
  get: (): Connection => current,
  set(part: Partial<Connection>): void {
    const next = { ...current, ...part };
    if (next.reach === current.reach && next.readOnly === current.readOnly) return;
    current = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
