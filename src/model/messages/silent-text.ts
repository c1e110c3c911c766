/** One event as far as a message outside the house may know it: of which kind of business, and of which case. */
export interface SilentEvent {
  readonly kind: string;
  /** The name of the kind of business, such as 因公出国（境）团组; told only where the office chose so. */
  readonly business: string | null;
  /** Tells cases apart, so that two events of one case are one; never written. */
  readonly recordId: string | null;
}

const size = (events: readonly SilentEvent[]): number =>
  new Set(events.map(({ recordId }, i) => recordId ?? `event ${i}`)).size;

/**
 * All that a message says outside the house: that something waits, and how much. No name, title, number or link: whoever
 * reads over a shoulder, and whoever runs the gateway, learns nothing of a case.
 */
export function silentText(events: readonly SilentEvent[], nameBusiness: boolean): string {
  const waiting = events.filter(({ kind }) => kind !== 'ended');
  if (waiting.length === 0) return `您有${size(events)}件事项已办结，请登录梧桐查看`;
  return `您有${size(waiting)}件待办${nameBusiness ? named(waiting) : ''}，请登录梧桐办理`;
}

function named(events: readonly SilentEvent[]): string {
  const groups = Map.groupBy(
    events.filter(({ business }) => business !== null),
    ({ business }) => business ?? '',
  );
  if (groups.size === 0) return '';
  const parts = [...groups].map(([business, of]) =>
    groups.size === 1 ? business : `${business}${size(of)}件`,
  );
  return `（${parts.join('、')}）`;
}
