import { expect, test } from 'vitest';
import { countStatuses } from '../../src/domain/count-statuses.ts';
import {
  amount,
  block,
  calculation,
  figure,
  funds,
  rate,
  row,
  score,
  scored,
  seedScale,
  term,
} from './build.ts';

const none = {
  equal: 0,
  equalAfterRounding: 0,
  equalUnderReading: 0,
  differs: 0,
  notComputable: 0,
  notPublished: 0,
};

test('an empty report has no figures to count', () => {
  expect(countStatuses(scored({}))).toEqual(none);
});

test('every figure of a row is counted once', () => {
  const counts = countStatuses(
    scored({
      indicators: [
        row({
          weight: '15',
          target: '318',
          actual: '252个',
          completionRate: '79%',
          score: '12',
          rule: { way: 'proportional' },
        }),
        row({ key: '2', score: '8' }),
      ],
    }),
  );
  expect(counts).toEqual({ ...none, differs: 1, equalAfterRounding: 1, notComputable: 1 });
});

test('subtotals, totals, grades, rates, balances and calculations are counted too', () => {
  const counts = countStatuses(
    scored({
      indicators: [row({ level1: '产出', actual: '84%', rule: { way: 'executionRate' } })],
      blocks: [
        block({ level1: '产出', weight: '10', score: '8.4', scoreRate: '84%', deduction: '1.5' }),
        block({ level1: '产出', weight: '10' }),
      ],
      scores: [score({ total: '8.4', max: '10', scoreRate: '84%', gradeText: '优' })],
      gradeScale: seedScale,
      funds: funds(
        [
          amount('adjustedBudget', 'total', '6'),
          amount('executed', 'total', '5.04'),
          amount('balance', 'total', '0.96'),
        ],
        [rate({ cell: figure('84%') })],
      ),
      calculations: [calculation([term(null, '2'), term('+', '2')], '5')],
    }),
  );
  expect(counts).toEqual({ ...none, equal: 6, differs: 3, notPublished: 1 });
});
