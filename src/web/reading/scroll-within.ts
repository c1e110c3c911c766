/** Brings an element of a pane into its sight, without moving the page; on a phone, where the pane does not scroll, the page moves. */
export function scrollWithin(pane: HTMLElement | null, selector: string): void {
  const found = pane?.querySelector<HTMLElement>(selector);
  if (!pane || !found) return;
  const [outer, inner] = [pane.getBoundingClientRect(), found.getBoundingClientRect()];
  if (inner.top >= outer.top + 40 && inner.bottom <= outer.bottom - 24) return;
  pane.scrollTop += inner.top - outer.top - pane.clientHeight / 3;
}
