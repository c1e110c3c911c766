import { describe, expect, test } from 'vitest';
import { text } from '../fields/text/kind.ts';
import { factsOf, processOf, stepOf } from '../engine/forms/facts-harness.ts';
import { defineForm, whyNotOffered, type Form } from './form.ts';
import { defineProcedure } from './procedure.ts';
import { bundleType, defineType } from './record-type.ts';

const form: Form = {
  name: 'paper',
  label: '纸',
  en: 'Paper',
  offered: { states: ['active'] },
  write: () => [],
};
const type = defineType({
  name: 'note',
  pack: 'people',
  label: '记事',
  purpose: '记一件事。',
  fields: { name: text('名称', {}) },
  title: 'name',
  pages: [{ label: '全部', en: 'All', fields: ['name'] }],
  list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['name'],
  access: [],
});
const label = { zh: '有效', en: 'Active' };
const facts = (state: string) => factsOf('delegation', {}, { state });
const waits: Form = { ...form, offered: 'while a process is open' };

describe('a form is refused that', () => {
  test.each(['Paper', '../paper', 'paper.docx', ''])('is called %s', (name) => {
    expect(() => defineForm({ ...form, name })).toThrow(`form “${name}” is not kebab-case`);
  });

  test('is there twice, is offered in no state, or waits for a process that there is not', () => {
    const bundle = (...forms: Form[]) => bundleType({ type, forms });
    expect(() => bundle(form, form)).toThrow('two forms are called “paper”');
    expect(() => bundle({ ...form, offered: { states: ['gone'] } })).toThrow(
      'form paper is offered in no state “gone”',
    );
    expect(() => bundle(waits)).toThrow('form paper waits for a process, and there is no procedure');
    expect(bundle(form).forms).toEqual([form]);
    expect(bundleType({ type }).forms).toEqual([]);
  });
});

describe('a form is offered', () => {
  test('in its states, and elsewhere the state is named', () => {
    expect(whyNotOffered(form, facts('active'), label)).toBeUndefined();
    expect(whyNotOffered(form, facts('other'), { zh: '草稿', en: 'Draft' })).toEqual({
      zh: '当前状态为“草稿”',
      en: 'the state is “Draft”',
    });
  });

  test('unless it refuses itself, which is asked only where the state is right', () => {
    const no = { zh: '否', en: 'no' };
    const refusing: Form = { ...form, refuses: () => no };
    expect(whyNotOffered(refusing, facts('active'), label)).toBe(no);
    expect(whyNotOffered(refusing, facts('other'), label)?.zh).toContain('有效');
  });

  test.each([
    ['open', true],
    ['supplement', true],
    ['ended', false],
    ['none', false],
  ] as const)('while a process is open: %s', (status, offered) => {
    const process = { label: '审批', state: processOf([stepOf({ label: '审' })], status) };
    const why = whyNotOffered(waits, factsOf('delegation', {}, { process }), label);
    expect(why === undefined).toBe(offered);
  });

  test('not while no process was ever begun', () => {
    expect(whyNotOffered(waits, facts('active'), label)?.en).toBe('no decision is waited for');
  });
});

test('a type with a procedure may have a form that waits for it', () => {
  const procedure = defineProcedure({
    applicants: [],
    handlers: [],
    keepers: [],
    authorityKeys: () => ({}),
    authority: { province: [], city: [], district: [], subdistrict: [] },
    purposes: {},
  });
  expect(bundleType({ type, procedure, forms: [waits] }).forms).toHaveLength(1);
});
