import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';
import { bareTitle, findNamed, isSlipOf, type Named } from '../named-people.ts';

/** Somebody of the office's register. */
export interface KnownPerson {
  readonly name: string;
  readonly post: string;
}

/** 裘东耀市长, later 裘东跃市长: one of the two is written wrong; the one told more often is likely right. */
function judgeVariants(named: readonly Named[]): Raised[] {
  const often = new Map<string, number>();
  for (const { name } of named) often.set(name, (often.get(name) ?? 0) + 1);
  return named.flatMap((one, i): Raised[] => {
    const other = named.find(
      (earlier, k) =>
        k !== i && isSlipOf(earlier.name, one.name) && bareTitle(earlier.title) === bareTitle(one.title),
    );
    if (!other) return [];
    const [mine, theirs] = [often.get(one.name)!, often.get(other.name)!];
    if (mine > theirs || (mine === theirs && one.start < other.start)) return [];
    return [
      {
        kind: 'contradiction',
        start: one.start,
        end: one.end,
        says: one.name,
        expected: other.name,
        why: `同为${bareTitle(one.title)}，别处写作“${other.name}”`,
        question: true,
        fix: { start: one.start, end: one.end, to: other.name },
        also: [{ start: other.start, end: other.end }],
      },
    ];
  });
}

/** Posts of one committee and government in the order in which reports name them. */
const order = [
  '书记',
  '省长',
  '市长',
  '区长',
  '县长',
  '副书记',
  '常务副省长',
  '常务副市长',
  '常务副区长',
  '常务副县长',
  '副省长',
  '副市长',
  '副区长',
  '副县长',
  '秘书长',
  '副秘书长',
];
const ofCommittee =
  /^(?:[省市区县州]?(?:委|人民政府|政府)?)(?:副?书记|(?:常务副|副)?[省市区县]长|副?秘书长)$/;

/** 副市长甲、市长乙出席: who comes first is named first. */
function judgeOrder(draft: Draft, named: readonly Named[]): Raised[] {
  return named.flatMap((one, i): Raised[] => {
    const next = named[i + 1];
    if (!next || !/^[、和]$/.test(draft.text.slice(one.to, next.from))) return [];
    if (![one, next].every(({ title }) => ofCommittee.test(title))) return [];
    const [first, second] = [one, next].map(({ title }) => order.indexOf(bareTitle(title)));
    if (first! < 0 || second! < 0 || first! <= second!) return [];
    return [
      {
        kind: 'wording',
        start: one.from,
        end: next.to,
        says: draft.text.slice(one.from, next.to),
        expected: `${draft.text.slice(next.from, next.to)}${draft.text.slice(one.to, next.from)}${draft.text.slice(one.from, one.to)}`,
        why: `${bareTitle(next.title)}应排在${bareTitle(one.title)}之前`,
        question: true,
      },
    ];
  });
}

/** Names that a draft writes in two ways, and leaders out of order. */
export function judgeNames(draft: Draft): Raised[] {
  const named = findNamed(draft.text);
  return [...judgeVariants(named), ...judgeOrder(draft, named)];
}

const holds = (post: string, title: string): boolean => {
  const [told, bare] = [bareTitle(title), post.replace(/[（(].*$/, '')];
  // 副市长 ends in 市长, and is none.
  return bare.split(/[、，,；;\s]/).some((own) => bareTitle(own) === told);
};

/** Names and posts of a draft against the register of the office. */
export function judgeKnownPeople(draft: Draft, known: readonly KnownPerson[]): Raised[] {
  return findNamed(draft.text).flatMap(({ name, title, start, end, from, to }): Raised[] => {
    const own = known.filter((person) => person.name === name);
    if (own.length > 0) {
      if (own.some(({ post }) => holds(post, title))) return [];
      const posts = [...new Set(own.map(({ post }) => post))];
      return [
        {
          kind: 'disagrees',
          start: from,
          end: to,
          says: draft.text.slice(from, to),
          why: `${name}登记的职务是${posts.join('、')}，文中为${title}`,
          question: true,
        },
      ];
    }
    const slip = known.filter((person) => isSlipOf(person.name, name) && holds(person.post, title));
    const [meant, second] = [...new Set(slip.map((person) => person.name))];
    if (meant === undefined || second !== undefined) return [];
    return [
      {
        kind: 'disagrees',
        start,
        end,
        says: name,
        expected: meant,
        why: `登记的${title}是${meant}，文中为${name}`,
        question: true,
        fix: { start, end, to: meant },
      },
    ];
  });
}
