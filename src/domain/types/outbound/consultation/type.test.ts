import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../../model/check-record.ts';
import type { Values } from '../../../../model/field.ts';
import { derive } from './derive.ts';
import { make } from './make.ts';
import { type } from './type.ts';

const he = { name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision' };
const lu = { name: '陆远', employer: '邻江市教育局', post: '处长', rank: 'section' };
const group = (...outsiders: readonly Values[]): Values => ({
  kind: 'cross',
  formed: 'here',
  outsiders,
  legs: [{ country: 'DE', city: '柏林' }, { country: 'QA', city: '多哈', transit: true }, { country: 'FR' }],
});
const at = (office: string, person: Values): Values => ({ ...person, office });

describe('a reply', () => {
  const findings = (declined: string): string[] =>
    checkRecord(type, { members: [he, lu], declined }, '2018-06-15').map(({ path }) => path);

  test('refuses nobody whom the letter does not name, and not everybody in part', () => {
    expect(findings('何平')).toEqual([]);
    expect(findings('何平、张三')).toEqual(['declined']);
    expect(findings('何平，陆远')).toEqual(['declined']);
  });
  test('does not come before the letter', () => {
    const found = checkRecord(type, { sentOn: '2018-06-10', repliedOn: '2018-06-09' }, '2018-06-15');
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(['repliedOn dates-out-of-order']);
  });
});

test('a letter is called by its office, and names stand in order of rank', () => {
  const derived = derive({ office: '邻江市外办', delegationName: '赴德国团', members: [lu, he] });
  expect(derived).toMatchObject({ name: '邻江市外办：赴德国团', persons: 2 });
  expect((derived.members as Values[]).map(({ name }) => name)).toEqual(['何平', '陆远']);
  expect(derive({})).toEqual({ name: undefined, members: undefined, persons: undefined });
});

describe('the letters of a delegation', () => {
  test('one to each office, with its people and the countries that are entered', () => {
    expect(make(group(at('甲', he), at('乙', lu)), [])).toEqual([
      { office: '甲', members: [he], places: '德国（柏林）、法国' },
      { office: '乙', members: [lu], places: '德国（柏林）、法国' },
    ]);
  });
  test('none where somebody else forms the group, or where nobody comes from outside', () => {
    expect(make({ ...group(at('甲', he)), formed: 'elsewhere' }, [])).toEqual([]);
    expect(make({ ...group(at('甲', he)), kind: 'own' }, [])).toEqual([]);
    expect(make(group(), [])).toEqual([]);
  });
  test('who was refused is not asked for again; who stood in a letter that is gone is', () => {
    const before = (state: string) => [{ state, values: { office: '甲', members: [he] } }];
    for (const state of ['draft', 'sent', 'agreed', 'part', 'refused', 'notified'])
      expect(make(group(at('甲', he)), before(state))).toEqual([]);
    for (const state of ['void', 'takenBack'])
      expect(make(group(at('甲', he)), before(state))).toHaveLength(1);
  });

  const person = fc.record({
    office: fc.constantFrom('甲', '乙', '丙'),
    name: fc.constantFrom('何平', '陆远', '白露', '秦川'),
    employer: fc.constantFrom('一', '二'),
    post: fc.constant('处长'),
    rank: fc.constant('section'),
  });
  const people = fc.uniqueArray(person, {
    selector: ({ name, employer }) => `${name} ${employer}`,
    maxLength: 8,
  });
  test('ask for everybody once, whoever was added meanwhile, and then for nobody more', () => {
    fc.assert(
      fc.property(people, fc.nat(8), (all, known) => {
        const first = make(group(...all.slice(0, known)), []);
        const sent = first.map((values) => ({ state: 'sent', values }));
        const second = make(group(...all), sent);
        const asked = [...first, ...second].flatMap(({ office, members }) =>
          (members as Values[]).map(
            ({ name, employer }) => `${String(office)} ${String(name)} ${String(employer)}`,
          ),
        );
        expect(asked.sort()).toEqual(all.map((one) => `${one.office} ${one.name} ${one.employer}`).sort());
        const both = [...sent, ...second.map((values) => ({ state: 'draft', values }))];
        expect(make(group(...all), both)).toEqual([]);
      }),
    );
  });
});
