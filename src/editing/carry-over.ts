/**
 * Last year's report as the start of this year's: its structure without what it states.
 *
 * Names, levels, codes, rules and the layout of tables stay. Every figure, date, quotation, calculation,
 * remark, acknowledgement and checksum is left open, so that nothing of last year can be published as
 * this year's by being overlooked.
 */
import type { RawIndicator, RawReport } from '../schema/report-schema.ts';
import {
  openCell,
  openField,
  openText,
  type Draft,
  type DraftFields,
  type OpenPlace,
} from './write-draft.ts';

/** The front matter of a new report, in the structure of an earlier one. */
export function carryOver(last: RawReport, checksEdition: string): DraftFields {
  return {
    status: 'draft',
    revision: '1',
    checksEdition,
    document: documentOf(last.document),
    provenance: openProvenance,
    funds: fundsOf(last.funds),
    lineItems: last.lineItems?.map(lineItemsOf),
    goals: last.goals?.map(({ term, name, expected, actual }) => ({
      term,
      name: keptText(name),
      expected: openTextIf(expected),
      actual: openTextIf(actual),
    })),
    schedule: openFieldIf(last.schedule, '实施进度计划'),
    tables: last.tables?.map(({ name, ...table }) => ({ ...table, name: keptText(name) })),
    indicators: last.indicators?.map(indicatorOf),
    blocks: last.blocks?.map(blockOf),
    scores: last.scores?.map(scoreOf),
    gradeScale: last.gradeScale,
    calculations: openFieldIf(last.calculations, '算式'),
    metrics: openFieldIf(last.metrics, '可比指标'),
    remarks: openFieldIf(last.remarks, '编辑说明'),
  };
}

/** Where the text of a new report comes from is not known yet. */
export const openProvenance: DraftFields = {
  coverage: 'partial',
  coverageNote: openText,
  sha256: openField('原文件的 SHA-256'),
  leftOut: openField('未收录内容'),
};

/** The headings of a narrative, with its words left open. */
export function carryOverBody(body: string): string {
  const sections = body.split(/^(?=#{2,6} )/m).filter((section) => section.trim() !== '');
  return sections
    .map((section) => {
      const heading = /^#{2,6} .*/.exec(section)?.[0].trimEnd();
      const hasWords = section.slice(heading?.length ?? 0).trim() !== '';
      return [heading === undefined ? [] : [withoutYear(heading)], hasWords ? [openText] : []]
        .flat()
        .join('\n\n');
    })
    .join('\n\n');
}

function documentOf(last: RawReport['document']): DraftFields {
  return {
    title: openText,
    projectName: last.projectName,
    issuer: last.issuer,
    supervisingDepartment: last.supervisingDepartment,
    implementingUnit: last.implementingUnit,
    documentNumber: openTextIf(last.documentNumber),
    documentDate: openField('成文日期'),
    approvedOn: openFieldIf(last.approvedOn, '批复日期'),
    period: openTextIf(last.period),
    subArea: last.subArea,
    attributes: last.attributes?.map(({ label }) => ({ label: withoutYear(label), text: openText })),
    functionItems: last.functionItems?.map(({ code, name, unit }) => ({
      code,
      name,
      amount: openCell,
      unit,
    })),
  };
}

function fundsOf(last: RawReport['funds']): DraftFields | undefined {
  if (last === undefined) return undefined;
  const fields: DraftFields = {
    unit: last.unit,
    table: last.table?.map(({ phase, label, unit, ...figures }) => ({
      phase,
      label: keptText(label),
      unit,
      ...openCells(figures),
    })),
    amounts: last.amounts?.map(({ phase, source, label, unit }) => ({
      phase,
      source,
      label: keptText(label),
      value: openCell,
      unit,
    })),
    rates: last.rates?.map(({ name, label, of, over, percentSign, ...figures }) => ({
      name,
      label: keptText(label),
      of,
      over,
      percentSign,
      ...openCells(figures),
    })),
  };
  return Object.values(fields).some((field) => field !== undefined) ? fields : undefined;
}

function openCells(figures: Readonly<Record<string, unknown>>): DraftFields {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, openCellIf(figure)]));
}

function lineItemsOf(last: NonNullable<RawReport['lineItems']>[number]): DraftFields {
  return {
    name: withoutYear(last.name),
    unit: last.unit,
    total: openCellIf(last.total),
    totalUnit: last.totalUnit,
    equalsPhase: last.equalsPhase,
    items: last.items.map(({ name, amount, executed, unit, note }) => ({
      name: withoutYear(name),
      amount: openCellIf(amount),
      executed: openCellIf(executed),
      unit,
      note: openTextIf(note),
    })),
  };
}

function indicatorOf(last: RawIndicator): DraftFields {
  return {
    table: last.table,
    level1: keptText(last.level1),
    level2: keptText(last.level2),
    code: last.code,
    name: withoutYear(last.name),
    definition: keptText(last.definition),
    scoringText: keptText(last.scoringText),
    weight: openCellIf(last.weight),
    weightRule: openFieldIf(last.weightRule, '分值来历'),
    target: openCellIf(last.target),
    actual: openCellIf(last.actual),
    completionRate: openCellIf(last.completionRate),
    score: openCellIf(last.score),
    deduction: openCellIf(last.deduction),
    tick: openTextIf(last.tick),
    varianceNote: openCellIf(last.varianceNote),
    rule: ruleOf(last.rule),
    reading: readingOf(last.reading),
    quantityReading: quantityReadingOf(last.quantityReading),
    checklist: last.checklist?.map(({ text, points, scoresOn, answer, quote }) => ({
      text: withoutYear(text),
      points,
      scoresOn,
      answer: openFieldIf(answer, '回答'),
      quote: openFieldIf(quote, '依据的原文'),
    })),
    survey: surveyOf(last.survey),
    ratio: openFieldIf(last.ratio, '两数之比'),
    aggregate: openFieldIf(last.aggregate, '多单位汇总'),
    stated: openFieldIf(last.stated, '正文的说法'),
    otherPrintings: openFieldIf(last.otherPrintings, '另一处所印'),
  };
}

/** Ways of scoring whose parameters are what was found in one year, not what the rule says. */
const foundEachYear: ReadonlySet<string> = new Set(['deviationCut', 'notApplicable', 'shareDeduction']);
const foundFields: ReadonlySet<string> = new Set(['tier', 'chosenPercent', 'coefficientPercent', 'parts']);

function ruleOf(last: RawIndicator['rule']): Draft | undefined {
  if (last === undefined) return undefined;
  if ('way' in last && foundEachYear.has(last.way)) return openField('评分规则');
  const fields = Object.entries(last as DraftFields);
  return Object.fromEntries(
    fields.map(([key, value]) => [key, foundFields.has(key) ? openField('当年的结果') : value]),
  );
}

/**
 * An assumed reading is a way of reading the form, and stays. A fitted one was made for last year's
 * figures, and one with a direction says how they went against their rule.
 */
function readingOf(last: RawIndicator['reading']): Draft | undefined {
  if (last === undefined) return undefined;
  const isOfOneYear = last.direction !== undefined || hasFigure(last.note);
  return last.basis === 'fitted' || isOfOneYear ? openField('编辑的理解') : (last as DraftFields);
}

function quantityReadingOf(last: RawIndicator['quantityReading']): Draft | undefined {
  if (last === undefined) return undefined;
  const { basis, note, targetValue, actualValue } = last;
  const isOfOneYear = targetValue !== undefined || actualValue !== undefined || hasFigure(note);
  return basis === 'fitted' || isOfOneYear ? openField('对数值的理解') : last;
}

function hasFigure(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

function surveyOf(last: RawIndicator['survey']): DraftFields | undefined {
  if (last === undefined) return undefined;
  const { levels, ...figures } = last;
  return {
    levels: levels.map(({ name, weightPercent }) => ({ name, weightPercent, count: openCell })),
    ...openCells(figures),
  };
}

function blockOf(last: NonNullable<RawReport['blocks']>[number]): DraftFields {
  return {
    table: last.table,
    level1: withoutYear(last.level1),
    level2: keptText(last.level2),
    label: keptText(last.label),
    weight: openCellIf(last.weight),
    score: openCellIf(last.score),
    scoreRate: openCellIf(last.scoreRate),
    deduction: openCellIf(last.deduction),
    otherWeights: openFieldIf(last.otherWeights, '另一处的分值'),
  };
}

function scoreOf(last: NonNullable<RawReport['scores']>[number]): DraftFields {
  return {
    id: last.id,
    by: last.by,
    role: last.role,
    label: keptText(last.label),
    result: last.result,
    total: openCellIf(last.total),
    max: openCellIf(last.max),
    scoreRate: openCellIf(last.scoreRate),
    grade: openCellIf(last.grade),
    rule: last.rule,
  };
}

function openCellIf(value: unknown): OpenPlace | undefined {
  return value === undefined ? undefined : openCell;
}

function openTextIf(value: unknown): string | undefined {
  return value === undefined ? undefined : openText;
}

function openFieldIf(value: unknown, name: string): OpenPlace | undefined {
  return value === undefined ? undefined : openField(name);
}

function keptText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutYear(text);
}

/** A year in a name is last year's. */
function withoutYear(text: string): string {
  return text.replace(/(?:19|20)\d{2}(?=\s*年)/g, openText);
}
