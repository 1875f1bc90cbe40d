import { describe, expect, test } from 'vitest';
import { pairTargets } from '../../src/domain/pair-targets.ts';
import { row } from './build.ts';

const named = (name: string, key: string, tableId = 'main') => row({ name, key, tableId });

describe('declared targets beside evaluated rows', () => {
  const pairsOf = (...lists: Parameters<typeof pairTargets>) =>
    pairTargets(...lists).map(({ name, declared, evaluated }) => [
      name,
      declared?.key ?? null,
      evaluated?.key ?? null,
    ]);

  test('rows of one name are paired, apart from white space', () => {
    const declared = [named('域名注册 数量', 'd1'), named('网站挂标率', 'd2')];
    const evaluated = [named('网站挂标率', 'e1'), named('域名注册数量', 'e2')];
    expect(pairsOf(declared, evaluated)).toEqual([
      ['域名注册 数量', 'd1', 'e2'],
      ['网站挂标率', 'd2', 'e1'],
    ]);
  });

  test('rows without a partner stand alone, and none is matched by guessing', () => {
    expect(pairsOf([named('域名注册数', 'd1')], [named('域名注册数量', 'e1')])).toEqual([
      ['域名注册数', 'd1', null],
      ['域名注册数量', null, 'e1'],
    ]);
  });

  test('the long-term list that the annual one repeats is left out', () => {
    const declared = [named('覆盖率', 'd1', 'longTerm'), named('覆盖率', 'd2', 'annual')];
    expect(pairsOf(declared, [named('覆盖率', 'e1')])).toEqual([['覆盖率', 'd2', 'e1']]);
  });

  test('a row of a long-term list that no annual one repeats stays', () => {
    const declared = [named('满意度', 'd1', 'longTerm'), named('覆盖率', 'd2', 'annual')];
    expect(pairsOf(declared, [])).toEqual([
      ['满意度', 'd1', null],
      ['覆盖率', 'd2', null],
    ]);
  });

  test('rows that share one name are paired in their order, and none is lost', () => {
    const declared = [named('成本', 'd1'), named('成本', 'd2')];
    const evaluated = [named('成本', 'e1'), named('成本', 'e2'), named('成本', 'e3')];
    expect(pairsOf(declared, evaluated)).toEqual([
      ['成本', 'd1', 'e1'],
      ['成本', 'd2', 'e2'],
      ['成本', null, 'e3'],
    ]);
  });

  test('nothing is paired with nothing', () => {
    expect(pairsOf([], [])).toEqual([]);
  });
});
