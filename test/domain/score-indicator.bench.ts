/** How fast the engine scores: rows of a realistic mix of rules, each with its explanation. */
import { expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/report.ts';
import { scoreIndicator } from '../../src/domain/score-indicator.ts';
import { item, ratio, row, stated, survey, underReading } from './build.ts';

const perStep = { amount: '5', unit: 'percentOfWeight' } as const;

/** The rows of seeds 000, 001 and 004, and of the forms of the rule catalogue. */
const rows: readonly Indicator[] = [
  row({ weight: '10', actual: '84.00%', rule: { way: 'executionRate' } }),
  row({ weight: '15', target: '318', actual: '252个', rule: { way: 'proportional' } }),
  row({ weight: '15', target: '100%', actual: '100.00%', rule: { way: 'proportional' } }),
  row({ weight: '15', target: '>=80%', actual: '84.00%', rule: { way: 'proportional' } }),
  row({ weight: '15', target: '71800', actual: '50400元', rule: { way: 'inverse' } }),
  row({ weight: '10', target: '≤202.6万元', actual: '194.9万元', rule: { way: 'inverse' } }),
  row({ weight: '4', ratio: ratio(['25.68', '万元'], ['30.00', '万元']), rule: stepRule('floor') }),
  row({
    weight: '14',
    survey: survey(
      [
        ['100', '37'],
        ['60', '16'],
        ['30', '0'],
      ],
      { returned: '53' },
    ),
    rule: stepRule('proportional'),
  }),
  row({ weight: '3', target: '150家', actual: '150家', rule: { way: 'allOrNothing' } }),
  row({ weight: '3', target: '80支', rule: { way: 'allOrNothing' }, stated: stated(false) }),
  row({
    weight: '4',
    checklist: [item('1', 'yes'), item('1', 'yes'), item('1', 'yes'), item('1', 'no', 'no')],
    rule: { way: 'checklist' },
  }),
  row({
    weight: '2',
    checklist: [item('0.5', 'yes'), item('0.5', 'no'), item('1', 'yes')],
    rule: { way: 'checklist' },
  }),
  row({
    weight: '5',
    actual: '85.6%',
    rule: {
      way: 'bands',
      unit: 'points',
      bands: [
        { from: { value: '90', inclusive: true }, points: '5' },
        { from: { value: '80', inclusive: true }, to: { value: '90', inclusive: false }, points: '4' },
        { to: { value: '80', inclusive: false }, points: '0' },
      ],
    },
  }),
  row({
    weight: '8',
    actual: '3.5%',
    rule: { way: 'excessDeduction', limit: '2', perStep: { amount: '0.5', unit: 'points' }, steps: 'ceil' },
  }),
  row({
    weight: '5',
    actual: '2起',
    rule: { way: 'caseDeduction', perCase: { amount: '1', unit: 'points' } },
  }),
  row({ weight: '10', target: '达标', actual: '达标', rule: { way: 'judged' } }),
];

function stepRule(steps: 'floor' | 'proportional') {
  return underReading('fitted', {
    way: 'stepDeduction',
    full: { value: '95', inclusive: true },
    floor: { value: '80', inclusive: true },
    perStep,
    steps,
  });
}

test('one core scores more than 100 000 rows in a second', async ({ bench }) => {
  const result = await bench('a mix of 16 rows', () => {
    for (const indicator of rows) scoreIndicator(indicator);
  }).run();
  const rowsPerSecond = result.throughput.mean * rows.length;
  console.log(`${Math.round(rowsPerSecond)} rows per second`);
  expect(rowsPerSecond).toBeGreaterThan(100_000);
});
