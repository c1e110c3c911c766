import { expect, test } from 'vitest';
import { registry } from '../../domain/server.gen.ts';
import { commonDimensions, isFound, nameOfIndicator } from './use-indicator-options.ts';

const common = (...names: string[]) => commonDimensions(registry.types, names).map(({ name }) => name);

test('nothing, what is reported, and types without a common value are not taken apart together', () => {
  expect(common()).toEqual([]);
  expect(common('no.such')).toEqual([]);
  expect(common('outbound.approved-batches', 'reported.economy.retail')).toEqual([]);
  expect(common('outbound.approved-batches', 'governance.inspection-measures')).toEqual([]);
});

test('one type has all of its ways, two have those in which the values are the same', () => {
  expect(common('outbound.approved-batches', 'outbound.refused-batches')).toEqual([
    'category',
    'kind',
    'area',
    'rank',
    'unit',
    'country',
    'continent',
  ]);
  // Both have a “kind”; they are not the same kinds.
  expect(common('outbound.approved-batches', 'consular.legalization-batches')).toEqual(['country']);
});

test('an option is found by any of its words, however they are typed', () => {
  const option = { value: 'x', label: '办理领事认证', found: '办理领事认证 legalizations bllsrz' };
  expect(['领事', 'ＢＬＬＳ', ' Legal ', '港澳'].map((typed) => isFound(typed, option))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(nameOfIndicator(registry.types, 'outbound.approved-batches', 'en')).toBe('Delegations approved');
  expect(nameOfIndicator(registry.types, 'reported.x', 'zh')).toBe('reported.x');
});
