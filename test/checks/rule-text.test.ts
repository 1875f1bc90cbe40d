import { describe, expect, it } from 'vitest';
import { ruleTextFaults } from '../../src/checks/rule-text.ts';
import { readYaml } from '../../src/schema/front-matter.ts';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';

function faultsOf(scoringText: string, rule: string, more = ''): string[] {
  const read = readYaml(
    `status: draft
revision: 1
checksEdition: 1
document: {}
provenance: { coverage: complete }
indicators:
  - name: 资金到位率
    weight: 10
    scoringText: "${scoringText}"
    rule: ${rule}
${more}`,
    1,
  );
  if (!read.ok) throw new Error(read.detail);
  return ruleTextFaults(reportFrontMatter.parse(read.value)).map(
    ({ path, message }) => `${path.slice(2).join('.')} ${message.replace(/^评分标准“.*?”/, '')}`,
  );
}

const step = (more = '', unit = 'percentOfWeight', inclusive = 'true') =>
  `{ way: stepDeduction, full: { value: 95, inclusive: "${inclusive}" }, perStep: { amount: 5, unit: ${unit} }${more} }`;
const floor = ', floor: { value: 80, inclusive: "true" }';
const stepText = '95%以上（含95%）得满分，80%-95%之间每下降1%扣权重的5%，低于80%不得分。';

describe('a rule as its text says', () => {
  it.each([
    ['steps with a floor', stepText, step(floor)],
    ['steps to nothing', '95%以上（含95%）得满分，每下降1%扣权重的5%，扣完为止。', step()],
    ['all or nothing', '是，得3分否，不得分', '{ way: allOrNothing }'],
    ['points of a checklist', '①有制度得1分，否则不得分；②有合同得1分，否则不得分', '{ way: checklist }'],
    ['a ratio', '得分=实际完成值÷目标值×分值', '{ way: proportional }'],
    ['a judgement beside the text', '完成得满分，否则不得分', '{ way: judged }'],
    ['a text that says nothing sure', '酌情给分', '{ way: allOrNothing }'],
    ['grades of points', '90%以上得4分，80%以上得3分，否则不得分', '{ way: proportional }'],
    ['a deduction beside all or nothing', '完成得满分，每少1次扣1分，否则不得分', '{ way: proportional }'],
  ])('has no fault: %s', (_name, text, rule) => {
    expect(faultsOf(text, rule)).toEqual([]);
  });
});

describe('a rule that says other than its text', () => {
  it.each([
    ['no floor', stepText, step(), ['rule 写明低于 80% 不得分，这里没有写 floor。']],
    [
      'a floor',
      '95%以上（含95%）得满分，每下降1%扣权重的5%。',
      step(floor),
      ['rule.floor 没有写低于多少不得分，这里写了 80。'],
    ],
    [
      'points for percent',
      stepText,
      step(floor, 'points'),
      ['rule.perStep.unit 每步扣的是分值的百分数，这里写的是分数。'],
    ],
    [
      'a bound left out',
      stepText,
      step(floor, 'percentOfWeight', 'false'),
      ['rule.full.inclusive 写明含 95%，这里写的是不含。'],
    ],
    [
      'a wider step',
      stepText,
      step(`${floor}, stepSize: 2`),
      ['rule 每 1 个百分点扣一次，这里的一步是 2 个百分点。'],
    ],
    [
      'steps as all or nothing',
      stepText,
      '{ way: allOrNothing }',
      ['rule.way 是达标得满分，未达标按步扣分，这里写的是完成得满分，否则不得分。'],
    ],
    [
      'all or nothing as a ratio',
      '完成得满分，否则不得分',
      '{ way: proportional }',
      ['rule.way 是完成得满分，否则不得分，这里写的是按完成比例计分。'],
    ],
    [
      'a checklist as all or nothing',
      '①有制度得1分；②有合同得1分',
      '{ way: allOrNothing }',
      ['rule.way 是按评价要点逐项计分，这里写的是完成得满分，否则不得分。'],
    ],
    [
      'a ratio as all or nothing',
      '得分=实际完成值÷目标值×分值',
      '{ way: allOrNothing }',
      ['rule.way 是按完成比例计分，这里写的是完成得满分，否则不得分。'],
    ],
  ])('is found: %s', (_name, text, rule, faults) => {
    expect(faultsOf(text, rule)).toEqual(faults);
  });

  it('may be the editor’s reading, with its basis', () => {
    const reading = '    reading: { basis: assumed, note: 按完成比例理解。 }';
    expect(faultsOf('完成得满分，否则不得分', '{ way: proportional }', reading)).toEqual([]);
  });

  it('is found in another printing, too', () => {
    const other =
      '    otherPrintings: [{ place: 表1, scoringText: "完成得满分，否则不得分", rule: { way: inverse } }]';
    expect(faultsOf('酌情给分', '{ way: judged }', other)).toHaveLength(1);
  });
});
