/** Why a stretch of text was restored. */
export type ChangeKind =
  'look-alike' | 'traditional' | 'compatibility' | 'width' | 'digit' | 'invisible' | 'line';

/**
 * One restoration. `start`/`end` are UTF-16 offsets in the text that was handed in; `to` may be empty
 * (something was taken out).
 */
export interface Change {
  start: number;
  end: number;
  from: string;
  to: string;
  kind: ChangeKind;
}
