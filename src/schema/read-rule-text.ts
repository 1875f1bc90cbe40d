/**
 * A rule for an indicator from its printed rule text.
 *
 * A proposal only: what the words leave open stays open, and a person confirms every one.
 * Texts that give two rules or none get no proposal.
 */
import { rule as ruleSchema, type RawRule } from './rule-schema.ts';

/** The rule that the words of a form print, or null. */
export function readRuleText(scoringText: string): RawRule | null {
  const text = foldRuleText(scoringText);
  for (const read of readers) {
    const found = read(text);
    const parsed = found === null ? null : ruleSchema.safeParse(found);
    if (parsed?.success === true) return parsed.data;
  }
  return null;
}

function foldRuleText(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[*✕x]/g, '×')
    .replace(/[—–~～至]/g, '-');
}

type RuleReader = (text: string) => object | null;

const number = String.raw`(\d+(?:\.\d+)?)`;
const percentPoints = String.raw`(?:%|个百分点|个点)`;

/** ①…得1分；②…得1分. */
const checklist: RuleReader = (text) => {
  const items = text.match(/[①-⑳][^①-⑳]*(?:得|计)\d+(?:\.\d+)?分/g) ?? [];
  return items.length >= 2 ? { way: 'checklist' } : null;
};

/** 95%以上（含95%）得满分，每下降1%扣权重的5%，低于80%不得分. */
const stepDeduction: RuleReader = (text) => {
  const step = new RegExp(
    `每(?:下降|降低|减少|少|低)(?:于.{0,8}?)?${number}${percentPoints}(以内)?,?(?:相应)?扣(?:除|减)?(.*)`,
  ).exec(text);
  if (step === null || /每(?:超|增|高)/.test(text)) return null;
  const deduction = deductionOf(step[3] ?? '');
  const full =
    new RegExp(
      `(≥|>|大于等于|大于|达到|不低于|高于)?${number}%(以上|及以上)?(?:\\(含${number}?%?\\))?[^,;。0-9]{0,12}(?:得|计)?满分`,
    ).exec(text) ?? new RegExp(`(≥|不低于|达到)${number}%()`).exec(text);
  const bound = full?.[2] ?? (/100%|全部完成|完成目标/.test(text) ? '100' : null);
  if (deduction === null || bound === null) return null;
  const isStrict = /^(?:>|大于|高于)$/.test(full?.[1] ?? '');
  const floor = new RegExp(`(?:低于|小于|不足|<)${number}%(?:的)?[,]?(?:不得分|得?0分|不计分)`).exec(
    text,
  )?.[1];
  return {
    way: 'stepDeduction',
    full: { value: bound, inclusive: isStrict ? 'false' : 'true' },
    ...(floor !== undefined && { floor: { value: floor, inclusive: 'true' } }),
    perStep: deduction,
    ...(step[1] !== '1' && { stepSize: step[1] }),
    ...(step[2] !== undefined && { steps: 'ceil' }),
  };
};

/** 控制率≤100%得满分，每超过1个百分点扣0.5分. */
const excessDeduction: RuleReader = (text) => {
  const step = new RegExp(
    `每(?:超过|超出|超|增加|高出|上升)(${number}|一)${percentPoints},?(?:相应)?扣(?:除|减)?(.*)`,
  ).exec(text);
  const limit = new RegExp(`(?:≤|<=|不超过|不高于|小于等于|控制在)${number}%?(?:以内|以下)?`).exec(text)?.[1];
  const deduction = deductionOf(step?.[3] ?? '');
  if (step === null || limit === undefined || deduction === null) return null;
  const size = step[2] ?? '1';
  return { way: 'excessDeduction', limit, perStep: deduction, ...(size !== '1' && { stepSize: size }) };
};

/** 每出现一次扣0.5分，扣完为止; 缺一项扣0.5分. */
const caseDeduction: RuleReader = (text) => {
  const found =
    /(?:每(?:出现|发生|发现|投诉|缺|少|有)?(?:一|1)?(?:次|项|例|起|个|处|件)?|(?:缺|少|发现|出现|发生)(?:一|1)(?:次|项|例|起|个|处))[^,;。%点]{0,10}扣(?:除|减)?(.*)/.exec(
      text,
    );
  const deduction = deductionOf(found?.[1] ?? '');
  return deduction === null ? null : { way: 'caseDeduction', perCase: deduction };
};

function deductionOf(text: string): { amount: string; unit: 'points' | 'percentOfWeight' } | null {
  const share = new RegExp(`^(?:该)?(?:指标)?(?:权重|分值|权重分|标准分|总分)?(?:分值)?的?${number}%`).exec(
    text,
  )?.[1];
  if (share !== undefined) return { amount: share, unit: 'percentOfWeight' };
  const points = new RegExp(`^${number}分`).exec(text)?.[1];
  return points === undefined ? null : { amount: points, unit: 'points' };
}

/** 达成100%-80%（含）、部分达成80%-60%（含）、未达成60%-0%. */
const qualitativeTiers: RuleReader = (text) => {
  const bands = [...text.matchAll(new RegExp(`(\\d+)%?-(\\d+)%?\\(?(含)?`, 'g'))].slice(0, 3);
  const words = ['达成', '部分达成', '未达成'];
  if (bands.length !== 3 || !/达成|实现|效果/.test(text)) return null;
  return {
    way: 'qualitativeTiers',
    tiers: bands.map(([, from = '', to = '', inclusive], index) => {
      const [low, high] = Number(from) < Number(to) ? [from, to] : [to, from];
      return {
        text: words[index],
        fromPercent: low,
        toPercent: high,
        fromInclusive: String(inclusive !== undefined || low === '0'),
      };
    }),
  };
};

/** 得分=权重×B/A; (实际数/计划数)×100%×指标分值. */
const ratio: RuleReader = (text) => {
  if (
    /B\/A|(?:实际(?:完成)?(?:数|值)|完成值)[/÷](?:计划|目标|指标)(?:完成)?(?:数|值)/.test(text) &&
    /权重|分值|得分/.test(text)
  )
    return { way: 'proportional' };
  if (
    /A\/B|(?:计划|目标|指标)(?:完成)?(?:数|值)[/÷](?:实际(?:完成)?(?:数|值)|完成值)/.test(text) &&
    /权重|分值|得分/.test(text)
  )
    return { way: 'inverse' };
  return /按(?:实际)?(?:完成)?比例(?:计|得|赋)分/.test(text) ? { way: 'proportional' } : null;
};

const executionRate: RuleReader = (text) =>
  /(?:\d+分|权重|分值)×(?:预算)?执行率|(?:预算)?执行率×(?:\d+分|该?(?:指标)?(?:权重|分值))/.test(text)
    ? { way: 'executionRate' }
    : null;

const coefficient: RuleReader = (text) =>
  /得分系数|系数×(?:权重|分值)/.test(text) ? { way: 'coefficient' } : null;

/** 完成得满分，否则不得分; 是，得3分 否，不得分. */
const allOrNothing: RuleReader = (text) => {
  const isYesNo = /^是,?得\d+(?:\.\d+)?分[;,。]?否,?不得分。?$/.test(text);
  const isDone =
    /(?:得|计)(?:满分|\d+(?:\.\d+)?分)[;,。]?(?:否则|反之|未(?:按计划)?完成|未达(?:到|标)|没有|不符合|未)[^扣]{0,12}(?:不得分|得?0分|不计分)/.test(
      text,
    );
  return isYesNo || (isDone && !/每/.test(text)) ? { way: 'allOrNothing' } : null;
};

/** The more special before the more general. */
const readers: readonly RuleReader[] = [
  checklist,
  stepDeduction,
  excessDeduction,
  qualitativeTiers,
  caseDeduction,
  executionRate,
  ratio,
  coefficient,
  allOrNothing,
];
