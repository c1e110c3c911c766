const prefix = 'wutong.';

/** What this browser remembers under a name; nothing where storage is switched off. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice in this browser. A browser that refuses loses the choice, nothing more. */
export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows of some browsers have no storage.
  }
}
