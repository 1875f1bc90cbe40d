import { describe, expect, it } from 'vitest';
import { metricQuoteFaults } from '../../src/checks/metric-quotes.ts';
import { readYaml } from '../../src/schema/front-matter.ts';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';

function faultsOf(metric: string): string[] {
  const head =
    'status: draft\nrevision: 1\nchecksEdition: 1\ndocument: {}\nprovenance: { coverage: complete }';
  const read = readYaml(`${head}\nmetrics: [${metric}]`, 1);
  if (!read.ok) throw new Error(read.detail);
  return metricQuoteFaults(reportFrontMatter.parse(read.value)).map(
    ({ path, message }) => `${path.slice(2).join('.')} ${message}`,
  );
}

describe('a metric and its quotation', () => {
  it.each([
    ['the printed unit', '{ metric: fee, value: 50400, unit: 元, quote: 续费50400元 }', []],
    ['white space between', '{ metric: fee, value: 50400, unit: 元, quote: 续费 50400 元 }', []],
    ['no unit printed', '{ metric: fee, value: 50400, unit: 元, quote: 续费金额50400 }', []],
    [
      'another unit',
      '{ metric: fee, value: 10, unit: 元, quote: 共需10万元 }',
      ['unit “共需10万元”中“10”的单位是“万元”，这里写的是“元”。'],
    ],
    [
      'another unit of a term',
      '{ metric: fee, terms: [{ value: 10, unit: 元 }], unit: 元, quote: 共需10万元 }',
      ['terms.0.unit “共需10万元”中“10”的单位是“万元”，这里写的是“元”。'],
    ],
    [
      'a term in its own unit',
      '{ metric: fee, terms: [{ value: 10, unit: 万元 }], unit: 元, quote: 共需10万元 }',
      [],
    ],
    ['a figure that ends another', '{ metric: fee, value: 10, unit: 元, quote: 共110万元，单价10元 }', []],
    [
      'a count divided by money',
      '{ metric: fee, terms: [{ value: 5, unit: 个 }, { operator: ÷, value: 10, unit: 元 }], unit: 元, quote: 5个共10元 }',
      ['terms “5个 ÷ 10元”得不出以“元”计的数。'],
    ],
    [
      'money divided by a count',
      '{ metric: fee, terms: [{ value: 10, unit: 元 }, { operator: ÷, value: 5, unit: 个 }], unit: 元, quote: 5个共10元 }',
      [],
    ],
  ])('%s', (_name, metric, faults) => {
    expect(faultsOf(metric)).toEqual(faults);
  });
});
