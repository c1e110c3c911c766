import type { Cell, NodeOf } from '../../../../model/document.ts';
import type { PrintedMember } from './printed.ts';

const centred = (text: string): Cell => ({ text, align: 'center' });

/** Who travels, as a paper of the unit or the office lists its own people. */
export function memberTable(members: readonly PrintedMember[]): NodeOf<'table'> {
  return {
    kind: 'table',
    columns: [1, 2, 6, 2],
    head: [['序号', '姓名', '职务', '团内身份']],
    rows: members.map(({ name, post, role }, i) => [
      centred(String(i + 1)),
      centred(name),
      post,
      centred(role),
    ]),
  };
}

/**
 * Who travels, with the unit that sends each.
 * @param first the number of the first, where the list goes on from another
 */
export function senderTable(members: readonly PrintedMember[], first = 1): NodeOf<'table'> {
  return {
    kind: 'table',
    columns: [1, 2, 4, 4, 2],
    head: [['序号', '姓名', '单位', '职务', '团内身份']],
    rows: members.map(({ name, employer, post, role }, i) => [
      centred(String(first + i)),
      centred(name),
      employer,
      post,
      centred(role),
    ]),
  };
}
