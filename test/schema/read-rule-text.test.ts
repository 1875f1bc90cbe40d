import { describe, expect, it } from 'vitest';
import { readRuleText } from '../../src/schema/read-rule-text.ts';

describe('rules from printed words', () => {
  it.each([
    ['完成得满分，否则不得分', { way: 'allOrNothing' }],
    ['是，得3分 否，不得分', { way: 'allOrNothing' }],
    ['按计划完成，得4 分未按计划完成，不得分', { way: 'allOrNothing' }],
    ['得分=权重×B/A，不得突破权重', { way: 'proportional' }],
    ['反向指标 得分=权重×A/B', { way: 'inverse' }],
    ['达到标准值得满分；未达到标准值,计算方法：(实际数/计划数)×100%×指标分值。', { way: 'proportional' }],
    ['20分*执行率', { way: 'executionRate' }],
    ['得分=得分系数×权重', { way: 'coefficient' }],
    ['每出现一次扣0.5分，扣完为止', { way: 'caseDeduction', perCase: { amount: '0.5', unit: 'points' } }],
    ['缺一项扣0.5分，扣完为止', { way: 'caseDeduction', perCase: { amount: '0.5', unit: 'points' } }],
    ['①有制度得1分；②有合同得1分，否则不得分', { way: 'checklist' }],
    [
      '资金到位率95%以上（含95%）得满分，80%-95%之间每下降1%扣权重的5%，低于80%不得分。',
      {
        way: 'stepDeduction',
        full: { value: '95', inclusive: 'true' },
        floor: { value: '80', inclusive: 'true' },
        perStep: { amount: '5', unit: 'percentOfWeight' },
      },
    ],
    [
      '大于90%得满分，每少10个百分点以内扣1分',
      {
        way: 'stepDeduction',
        full: { value: '90', inclusive: 'false' },
        perStep: { amount: '1', unit: 'points' },
        stepSize: '10',
        steps: 'ceil',
      },
    ],
    [
      '控制率≤100%计5分，每超过一个百分点扣0.5分',
      { way: 'excessDeduction', limit: '100', perStep: { amount: '0.5', unit: 'points' } },
    ],
  ])('%s', (text, rule) => {
    expect(readRuleText(text)).toEqual(rule);
  });

  it('reads the three tiers', () => {
    expect(readRuleText('达成预期得100%-80%（含80%）、部分达成80%-60%（含60%）、未达成60%-0%')).toMatchObject(
      {
        way: 'qualitativeTiers',
        tiers: [
          { fromPercent: '80', toPercent: '100', fromInclusive: 'true' },
          { fromPercent: '60', toPercent: '80', fromInclusive: 'true' },
          { fromPercent: '0', toPercent: '60' },
        ],
      },
    );
  });

  it.each(['由评价组综合判断', '', '预算执行率=预算执行数/调整后预算数', '酌情扣分'])(
    'gives none for “%s”',
    (text) => {
      expect(readRuleText(text)).toBeNull();
    },
  );
});
