/** Sentences that can be recomputed, and quantities that can be compared across cities and years. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Facts } from './facts.ts';
import { fromHundredths, rateText } from './figures.ts';

type RawCalculation = NonNullable<RawReport['calculations']>[number];
type RawMetric = NonNullable<RawReport['metrics']>[number];

/** The fees of a domain project with its other spending, and the rate of execution. */
export function printCalculations(facts: Facts): RawCalculation[] {
  return [...feeCalculations(facts), ...rateCalculation(facts)];
}

function feeCalculations({ done, domains, money }: Facts): RawCalculation[] {
  if (domains === null) return [];
  const fee = String(domains.feeYuan);
  const fees = fromHundredths(money.costs[0] ?? 0);
  const others = fromHundredths(money.executed - (money.costs[0] ?? 0));
  const total = fromHundredths(money.executed);
  return [
    {
      quote: `${done}个中文域名按每个每年${fee}元计算，域名费用共${fees}万元`,
      terms: [
        { value: String(done), unit: '个', label: '中文域名' },
        { operator: '×', value: fee, unit: '元', label: '每个每年' },
      ],
      result: { value: fees, unit: '万元' },
    },
    {
      quote: `域名费用${fees}万元，加上其他支出${others}万元，合计${total}万元`,
      terms: [
        { value: fees, unit: '万元', label: '域名费用', resultOf: '1' },
        { operator: '+', value: others, unit: '万元', label: '其他支出' },
      ],
      result: { value: total, unit: '万元' },
    },
  ];
}

function rateCalculation({ money }: Facts): RawCalculation[] {
  const rate = rateText(money.executed, money.adjusted);
  if (rate === null) return [];
  const [executed, adjusted] = [fromHundredths(money.executed), fromHundredths(money.adjusted)];
  return [
    {
      quote: `全年执行${executed}万元，除以全年预算${adjusted}万元，执行率为${rate}`,
      terms: [
        { value: executed, unit: '万元', label: '全年执行' },
        { operator: '÷', value: adjusted, unit: '万元', label: '全年预算' },
      ],
      result: { value: rate.replace('%', ''), unit: '%' },
    },
  ];
}

/** The metrics of the register that a domain project states; the fee is printed, or worked out. */
export function printMetrics({ done, domains, money }: Facts, turn: number): RawMetric[] {
  if (domains === null) return [];
  const total = String((money.costs[0] ?? 0) * 100);
  const fee = String(domains.feeYuan);
  return [
    { metric: 'chinese-domains', value: String(done), unit: '个', quote: `全市共注册中文域名${done}个` },
    turn % 2 === 0
      ? { metric: 'domain-fee', value: fee, unit: '元', quote: `每个中文域名每年费用${fee}元` }
      : {
          metric: 'domain-fee',
          terms: [
            { value: total, unit: '元', label: '域名费用总额' },
            { operator: '÷', value: String(done), unit: '个', label: '中文域名' },
          ],
          unit: '元',
          quote: `全年缴纳中文域名费用${total}元`,
        },
    { metric: 'domain-fee-total', value: total, unit: '元', quote: `全年缴纳中文域名费用${total}元` },
    {
      metric: 'domain-units',
      value: String(domains.units),
      unit: '家',
      quote: `缴费单位共${domains.units}家`,
    },
  ];
}
