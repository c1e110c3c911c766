import type { Actor } from '../../model/actor.ts';
import type { WorkbookLook } from './write-workbook.ts';

/** Above and below every page that is printed: who took it out, when, of which office. */
export function watermarkOf(actor: Actor, office: string, now: Date): WorkbookLook {
  const at = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return {
    header: `${office} ${actor.name} ${at} 导出`,
    footer: `内部资料，注意保管。${office} ${actor.name} ${at}`,
  };
}
