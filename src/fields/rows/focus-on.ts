/** Puts the cursor into what an id names: the control itself, or the first one (the chosen one) of a group. */
export function focusOn(id: string): void {
  const named = document.getElementById(id);
  const inner =
    named?.querySelector<HTMLElement>('input:checked') ?? named?.querySelector<HTMLElement>('input');
  (inner ?? named)?.focus();
}

/** What is behind a prefix in the id of the element that has the cursor, or of the group around it. */
export function focusedBehind(prefix: string): string | undefined {
  for (let element = document.activeElement; element; element = element.parentElement)
    if (element.id.startsWith(prefix)) return element.id.slice(prefix.length);
  return undefined;
}
