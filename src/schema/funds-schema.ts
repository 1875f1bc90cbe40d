/** Amounts of a report's front matter: the funds table, single amounts, rates, lists of parts. */
import { z } from 'zod';
import { phaseNames, sourceNames } from '../i18n/labels.ts';
import { figure, moneyUnit, scalar, text, yesNo } from './scalars.ts';
import { choice, words } from './words.ts';

/** The fund sources that may head a column of `funds.table`. */
export const fundSources = [
  'total',
  'fiscal',
  'central',
  'provincial',
  'municipal',
  'county',
  'higherLevel',
  'currentYearAppropriation',
  'nonTaxRevenue',
  'transferReceived',
  'specialAccount',
  'unitFunds',
  'carryover',
  'other',
] as const;

/** The phases that an amount can belong to. */
export const fundPhases = [
  'requested',
  'initialBudget',
  'supplement',
  'adjustedBudget',
  'carryover',
  'fundsReceived',
  'executed',
  'balance',
  'payable',
  'sampled',
  'midTerm',
  'priorYear',
  'unclear',
] as const;

const source = choice(fundSources, sourceNames);
const phase = choice(fundPhases, phaseNames);
const label = (example: string) => text.optional().meta(words('原文名称', '原文所印的行名或列名。', example));
const unit = moneyUnit
  .optional()
  .meta(words('金额单位', '与 funds.unit 不同时才写；整张表的单位写在 funds.unit。'));

const figurePerSource = Object.fromEntries(
  fundSources.map((name) => [
    name,
    figure
      .optional()
      .meta(
        words(
          sourceNames[name] ?? name,
          `“${sourceNames[name]}”一格所印的数字；空白写 ""，没有这一列不写。`,
          '24.5',
        ),
      ),
  ]),
) as Record<(typeof fundSources)[number], z.ZodOptional<typeof figure>>;

export const funds = z
  .strictObject({
    unit: moneyUnit.optional().meta(words('金额单位', '资金表所印的单位。')),
    table: z
      .array(
        z.strictObject({
          phase: phase.meta(words('资金口径', '这一行是哪种口径的金额。')),
          label: label('全年预算数'),
          unit,
          ...figurePerSource,
        }),
      )
      .optional()
      .meta(words('预算执行情况表', '原文有资金表时，一行写一项，各列写来源。')),
    amounts: z
      .array(
        z.strictObject({
          phase: phase.meta(words('资金口径', '这个金额是哪种口径。看不出来的写 unclear。')),
          source: source.meta(words('资金来源', '这个金额的来源；总额写 total。')),
          label: label('实际到位资金'),
          value: figure.meta(words('金额', '照原文写。', '25.68')),
          unit,
        }),
      )
      .optional()
      .meta(words('单独印出的金额', '原文没有资金表、在文字或表头中印出的金额。')),
    rates: z
      .array(
        z.strictObject({
          name: scalar
            .regex(/^[a-z][A-Za-z]{1,40}$/, { error: '应为英文名称，如 executionRate' })
            .meta(
              words(
                '比率名称',
                '预算执行率写 executionRate，预算到位率写 receiptRate。',
                'executionRate',
                'receiptRate',
              ),
            ),
          label: label('预算执行率(%)'),
          of: phase.meta(words('分子', '比率的分子是哪种口径。')),
          over: phase.meta(words('分母', '比率的分母是哪种口径；各地不同，照原文的算法写。')),
          percentSign: yesNo.optional().meta(words('印有百分号', '单元格或表头印有百分号的为 true。')),
          ...figurePerSource,
        }),
      )
      .optional()
      .meta(words('比率', '原文印出的预算执行率、到位率等。')),
  })
  .meta(words('资金', '预算、到位、执行、结余等金额和比率；只抄原文印出的，不自己计算。'));

export const lineItems = z.strictObject({
  name: text.meta(words('明细名称', '这张明细表的名称。', '支出明细预算')),
  unit: moneyUnit.meta(words('金额单位', '明细所印的单位。')),
  total: figure.optional().meta(words('合计', '明细表印出的合计。', '375852.80')),
  totalUnit: moneyUnit.optional().meta(words('合计的单位', '与明细不同时才写。')),
  equalsPhase: phase
    .optional()
    .meta(words('应等于的口径', '合计应当等于 funds 中哪种口径的总额，用来核对。')),
  items: z
    .array(
      z.strictObject({
        name: text.meta(words('明细项目', '这一项的名称。', '域名注册费')),
        amount: figure.optional().meta(words('金额', '这一项的金额。', '75852.80')),
        executed: figure.optional().meta(words('支出', '这一项的实际支出。', '0.42')),
        unit: moneyUnit.optional().meta(words('金额单位', '与明细表不同时才写。')),
        note: text.optional().meta(words('备注', '原文在这一项后的说明。', '按合同支付')),
      }),
    )
    .min(1)
    .meta(words('各项', '明细表的各行，按原文顺序。')),
});
