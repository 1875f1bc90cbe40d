/**
 * Validated front matter → the report that the engine scores.
 *
 * Field paths are given out here: `indicators[B12].score` names a row by its code, else by its
 * number counted from 1, so that a clerk can find it in the file and in the printed table.
 */
import type { MoneyUnit } from '../domain/money.ts';
import type {
  Acknowledgement,
  Block,
  Calculation,
  CalculationTerm,
  FundAmount,
  FundRate,
  Funds,
  GradeScale,
  Indicator,
  LineItems,
  MetricValue,
  OtherPrinting,
  PrintedDocument,
  Report,
  Score,
  Survey,
} from '../domain/report.ts';
import { readNumberText } from '../domain/quantity.ts';
import { toFigure, toOptionalFigure, toQuantity } from './cells.ts';
import { fundSources, type RawIndicator, type RawReport } from './report-schema.ts';
import { toEffectiveRule, toRule, type NamedRules, type RuleFault } from './to-rule.ts';

/** What the path of a file says. */
export interface ReportPath {
  readonly id: string;
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly projectId: string;
  readonly kindId: string;
  readonly ordinal: number;
}

/** A fault that only shows when the parts are put together. `path` leads into the raw front matter. */
export interface ReportFault {
  readonly path: readonly (string | number)[];
  readonly kind:
    RuleFault['kind'] | 'noUnit' | 'duplicateKey' | 'duplicateAmount' | 'unknownTable' | 'manyResults';
  readonly found: string;
}

export interface ReportResult {
  readonly report: Report;
  readonly faults: readonly ReportFault[];
}

/** Builds the report. With faults the report is for further checks only and must not be published. */
export function toReport(path: ReportPath, raw: RawReport, named: NamedRules): ReportResult {
  const faults: ReportFault[] = [];
  const tables = (raw.tables ?? []).map((table) => ({
    id: table.id,
    name: table.name ?? null,
    term: table.term ?? null,
    isScored: table.scored !== 'false',
  }));
  const firstTable = tables[0]?.id ?? 'main';
  const report: Report = {
    ...path,
    status: raw.status,
    publishedAt: raw.publishedAt ?? null,
    revision: Number(raw.revision),
    checksEdition: Number(raw.checksEdition),
    document: toDocument(raw.document),
    provenance: {
      sha256: raw.provenance.sha256 ?? null,
      coverage: raw.provenance.coverage,
      coverageNote: raw.provenance.coverageNote ?? null,
      leftOut: raw.provenance.leftOut ?? [],
    },
    funds: toFunds(raw.funds, faults),
    lineItems: (raw.lineItems ?? []).map(toLineItems),
    goals: (raw.goals ?? []).map((goal, index) => ({
      term: goal.term ?? null,
      name: goal.name ?? null,
      expected: goal.expected ?? null,
      actual: goal.actual ?? null,
      field: `goals[${index + 1}]`,
    })),
    schedule: raw.schedule ?? [],
    tables: tables.length > 0 ? tables : [{ id: 'main', name: null, term: null, isScored: true }],
    indicators: toIndicators(raw.indicators ?? [], firstTable, named, faults),
    blocks: (raw.blocks ?? []).map((block) => toBlock(block, firstTable)),
    scores: toScores(raw.scores ?? [], faults),
    gradeScale: toGradeScale(raw.gradeScale),
    calculations: (raw.calculations ?? []).map(toCalculation),
    metrics: (raw.metrics ?? []).map(toMetric),
    remarks: (raw.remarks ?? []).map((remark) => ({
      text: remark.text,
      quotes: remark.quotes ?? [],
      fields: remark.fields ?? [],
    })),
    corrections: (raw.corrections ?? []).map(({ revision, date, note }) => ({
      revision: Number(revision),
      date,
      note,
    })),
    withdrawal: raw.withdrawal ?? null,
    acknowledgements: (raw.acknowledged ?? []).map(toAcknowledgement),
  };
  faults.push(...unknownTables(report));
  return { report, faults };
}

function toDocument(raw: RawReport['document']): PrintedDocument {
  return {
    title: raw.title ?? null,
    projectName: raw.projectName ?? null,
    issuerId: raw.issuer ?? null,
    supervisingDepartmentId: raw.supervisingDepartment ?? null,
    implementingUnitId: raw.implementingUnit ?? null,
    documentNumber: raw.documentNumber ?? null,
    documentDate: raw.documentDate ?? null,
    approvedOn: raw.approvedOn ?? null,
    period: raw.period ?? null,
    subArea: raw.subArea ?? null,
    attributes: raw.attributes ?? [],
    functionItems: (raw.functionItems ?? []).map((item, index) => ({
      code: item.code,
      name: item.name,
      amount: toFigure(item.amount),
      unit: item.unit,
      field: `document.functionItems[${index + 1}].amount`,
    })),
  };
}

function toFunds(raw: RawReport['funds'], faults: ReportFault[]): Funds {
  if (raw === undefined) return { unit: null, amounts: [], rates: [] };
  const unitAt = (unit: MoneyUnit | undefined, path: (string | number)[]): MoneyUnit => {
    const known = unit ?? raw.unit;
    if (known === undefined) faults.push({ path, kind: 'noUnit', found: '' });
    return known ?? '元';
  };
  const fromTable = (raw.table ?? []).flatMap((row, index): FundAmount[] => {
    const unit = unitAt(row.unit, ['funds', 'table', index]);
    return fundSources.flatMap((source) => {
      const cell = row[source];
      return cell === undefined
        ? []
        : [
            {
              phase: row.phase,
              source,
              label: row.label ?? null,
              cell: toFigure(cell),
              unit,
              field: `funds.table[${row.phase}].${source}`,
            },
          ];
    });
  });
  const fromList = (raw.amounts ?? []).map((amount, index): FundAmount => ({
    phase: amount.phase,
    source: amount.source,
    label: amount.label ?? null,
    cell: toFigure(amount.value),
    unit: unitAt(amount.unit, ['funds', 'amounts', index]),
    field: `funds.amounts[${index + 1}].value`,
  }));
  const amounts = [...fromTable, ...fromList];
  faults.push(...duplicateAmounts(amounts));
  return { unit: raw.unit ?? null, amounts, rates: toRates(raw.rates ?? []) };
}

function toRates(raw: NonNullable<NonNullable<RawReport['funds']>['rates']>): FundRate[] {
  return raw.flatMap((row) =>
    fundSources.flatMap((source): FundRate[] => {
      const cell = row[source];
      if (cell === undefined) return [];
      const hasOwnSign = typeof cell === 'string' && /[%％]$/.test(cell);
      return [
        {
          name: row.name,
          label: row.label ?? null,
          of: row.of,
          over: row.over,
          source,
          cell: toFigure(cell),
          hasPercentSign: hasOwnSign || row.percentSign === 'true',
          field: `funds.rates[${row.name}].${source}`,
        },
      ];
    }),
  );
}

function duplicateAmounts(amounts: readonly FundAmount[]): ReportFault[] {
  const seen = new Set<string>();
  return amounts.flatMap((amount): ReportFault[] => {
    const key = `${amount.phase} ${amount.source}`;
    if (amount.phase !== 'unclear' && seen.has(key)) {
      return [{ path: [amount.field], kind: 'duplicateAmount', found: key }];
    }
    seen.add(key);
    return [];
  });
}

function toLineItems(raw: NonNullable<RawReport['lineItems']>[number], index: number): LineItems {
  const field = `lineItems[${index + 1}]`;
  return {
    name: raw.name,
    items: raw.items.map((item, position) => ({
      name: item.name,
      amount: toOptionalFigure(item.amount),
      executed: toOptionalFigure(item.executed),
      unit: item.unit ?? raw.unit,
      note: item.note ?? null,
      field: `${field}.items[${position + 1}]`,
    })),
    total: toOptionalFigure(raw.total),
    totalUnit: raw.totalUnit ?? raw.unit,
    equalsPhase: raw.equalsPhase ?? null,
    field,
  };
}

function toIndicators(
  raw: readonly RawIndicator[],
  firstTable: string,
  named: NamedRules,
  faults: ReportFault[],
): Indicator[] {
  const keys = new Set<string>();
  return raw.map((row, index) => {
    const key = row.code ?? String(index + 1);
    if (keys.has(key)) faults.push({ path: ['indicators', index, 'code'], kind: 'duplicateKey', found: key });
    keys.add(key);
    const effective = toEffectiveRule(row.rule, row.reading, named);
    if ('faults' in effective) {
      faults.push(...effective.faults.map((f) => ({ ...f, path: ['indicators', index, ...f.path] })));
    }
    return toIndicator(row, key, firstTable, 'rule' in effective ? effective.rule : null);
  });
}

function toIndicator(row: RawIndicator, key: string, firstTable: string, rule: Indicator['rule']): Indicator {
  const field = `indicators[${key}]`;
  return {
    key,
    tableId: row.table ?? firstTable,
    level1: row.level1 ?? null,
    level2: row.level2 ?? null,
    code: row.code ?? null,
    name: row.name,
    definition: row.definition ?? null,
    scoringText: row.scoringText ?? null,
    weight: toOptionalFigure(row.weight),
    weightRule: toWeightRule(row.weightRule),
    target: toQuantity(row.target),
    actual: toQuantity(row.actual),
    quantityReading: toQuantityReading(row.quantityReading),
    completionRate: toOptionalFigure(row.completionRate),
    score: toOptionalFigure(row.score),
    deduction: toOptionalFigure(row.deduction),
    tick: row.tick ?? null,
    varianceNote: row.varianceNote ?? null,
    rule,
    checklist: (row.checklist ?? []).map((item, index) => ({
      text: item.text,
      points: item.points,
      scoresOn: item.scoresOn ?? 'yes',
      answer: item.answer ?? null,
      quote: item.quote ?? null,
      field: `${field}.checklist[${index + 1}]`,
    })),
    survey: toSurvey(row.survey, field),
    ratio: toRatio(row.ratio, field),
    aggregate: toAggregate(row.aggregate, field),
    stated: toStated(row.stated, field),
    otherPrintings: (row.otherPrintings ?? []).map((other, index) =>
      toOtherPrinting(other, `${field}.otherPrintings[${index + 1}]`),
    ),
    field,
  };
}

function toWeightRule(raw: RawIndicator['weightRule']): Indicator['weightRule'] {
  if (raw === undefined) return null;
  if (raw.way === 'chooseOne') return { way: 'chooseOne', group: raw.group, chosen: raw.chosen === 'true' };
  return { way: 'equalSplit', of: raw.of, count: Number(raw.count), decimals: Number(raw.decimals) };
}

function toQuantityReading(raw: RawIndicator['quantityReading']): Indicator['quantityReading'] {
  if (raw === undefined) return null;
  return {
    basis: raw.basis,
    operator: raw.operator ?? null,
    targetValue: raw.targetValue ?? null,
    targetUnit: raw.targetUnit ?? null,
    actualValue: raw.actualValue ?? null,
    actualUnit: raw.actualUnit ?? null,
    note: raw.note,
  };
}

function toSurvey(raw: RawIndicator['survey'], field: string): Survey | null {
  if (raw === undefined) return null;
  return {
    levels: raw.levels.map((level, index) => ({
      name: level.name,
      weightPercent: level.weightPercent,
      count: toFigure(level.count),
      field: `${field}.survey.levels[${index + 1}].count`,
    })),
    issued: toOptionalFigure(raw.issued),
    returned: toOptionalFigure(raw.returned),
    valid: toOptionalFigure(raw.valid),
    rate: toOptionalFigure(raw.rate),
    field: `${field}.survey`,
  };
}

function toRatio(raw: RawIndicator['ratio'], field: string): Indicator['ratio'] {
  if (raw === undefined) return null;
  return {
    numerator: toMeasured(raw.numerator),
    denominator: toMeasured(raw.denominator),
    rate: toOptionalFigure(raw.rate),
    field: `${field}.ratio`,
  };
}

function toMeasured(raw: NonNullable<RawIndicator['ratio']>['numerator']) {
  return { label: raw.label, text: raw.value, value: numberTextOf(raw.value), unit: raw.unit ?? null };
}

/** Plain notation of a text that the schema has found to be a number. */
function numberTextOf(text: string): string {
  const value = readNumberText(text.replace(/[%％]$/, ''));
  if (value === null) throw new Error(`Number passed the schema but is none: ${text}`);
  return value;
}

function toAggregate(raw: RawIndicator['aggregate'], field: string): Indicator['aggregate'] {
  if (raw === undefined) return null;
  return {
    mode: raw.mode,
    units: raw.units.map((unit) => ({
      name: unit.name,
      value: unit.value,
      amountYuan: unit.amountYuan ?? null,
    })),
    field: `${field}.aggregate`,
  };
}

function toStated(raw: RawIndicator['stated'], field: string): Indicator['stated'] {
  if (raw === undefined) return null;
  return {
    isMet: raw.met === undefined ? null : raw.met === 'true',
    deduction: raw.deduction ?? null,
    quote: raw.quote,
    place: raw.place,
    field: `${field}.stated`,
  };
}

function toOtherPrinting(
  raw: NonNullable<RawIndicator['otherPrintings']>[number],
  field: string,
): OtherPrinting {
  return {
    place: raw.place,
    name: raw.name ?? null,
    weight: toOptionalFigure(raw.weight),
    target: toQuantity(raw.target),
    actual: toQuantity(raw.actual),
    score: toOptionalFigure(raw.score),
    scoringText: raw.scoringText ?? null,
    rule: raw.rule === undefined ? null : toRule(raw.rule),
    field,
  };
}

function toBlock(raw: NonNullable<RawReport['blocks']>[number], firstTable: string): Block {
  const name = raw.level2 === undefined ? raw.level1 : `${raw.level1}/${raw.level2}`;
  const field = `blocks[${name}]`;
  return {
    tableId: raw.table ?? firstTable,
    level1: raw.level1,
    level2: raw.level2 ?? null,
    label: raw.label ?? null,
    weight: toOptionalFigure(raw.weight),
    score: toOptionalFigure(raw.score),
    scoreRate: toOptionalFigure(raw.scoreRate),
    deduction: toOptionalFigure(raw.deduction),
    otherWeights: (raw.otherWeights ?? []).map((other, index) => ({
      place: other.place,
      weight: toFigure(other.weight),
      field: `${field}.otherWeights[${index + 1}].weight`,
    })),
    field,
  };
}

function toScores(raw: NonNullable<RawReport['scores']>, faults: ReportFault[]): Score[] {
  const ids = new Set<string>();
  const scores = raw.map((score, index): Score => {
    const id = score.id ?? score.by;
    if (ids.has(id)) faults.push({ path: ['scores', index], kind: 'duplicateKey', found: id });
    ids.add(id);
    return {
      id,
      by: score.by,
      role: score.role ?? null,
      label: score.label ?? null,
      isResult: score.result === 'true',
      total: toOptionalFigure(score.total),
      max: toOptionalFigure(score.max),
      scoreRate: toOptionalFigure(score.scoreRate),
      gradeText: score.grade === undefined || score.grade === '' ? null : score.grade,
      isGradeBlank: score.grade === '',
      rule: score.rule ?? 'stated',
      field: `scores[${id}]`,
    };
  });
  const results = scores.filter((score) => score.isResult).length;
  if (scores.length > 0 && results !== 1) {
    faults.push({ path: ['scores'], kind: 'manyResults', found: String(results) });
  }
  return scores;
}

function toGradeScale(raw: RawReport['gradeScale']): GradeScale | null {
  return raw === undefined ? null : toScale('printed', raw.name, raw.grades, 'printed');
}

/** Grade bands of a report or of a rule file. */
export function toScale(
  id: string,
  name: string,
  grades: NonNullable<RawReport['gradeScale']>['grades'],
  basis: GradeScale['basis'],
): GradeScale {
  return {
    id,
    name,
    basis,
    grades: grades.map((band) => ({
      grade: band.grade,
      words: band.words,
      from: band.from,
      fromInclusive: band.inclusive === 'true',
    })),
  };
}

function toCalculation(raw: NonNullable<RawReport['calculations']>[number], index: number): Calculation {
  return {
    quote: raw.quote,
    terms: raw.terms.map(toTerm),
    result: { cell: toFigure(raw.result.value), unit: raw.result.unit ?? percentUnit(raw.result.value) },
    field: `calculations[${index + 1}]`,
  };
}

function toTerm(raw: NonNullable<RawReport['calculations']>[number]['terms'][number]): CalculationTerm {
  return {
    operator: raw.operator ?? null,
    text: raw.value,
    value: numberTextOf(raw.value),
    unit: raw.unit ?? percentUnit(raw.value),
    label: raw.label ?? null,
    resultOf: raw.resultOf === undefined ? null : Number(raw.resultOf),
  };
}

function percentUnit(value: unknown): string | null {
  return typeof value === 'string' && /[%％]$/.test(value) ? '%' : null;
}

function toMetric(raw: NonNullable<RawReport['metrics']>[number], index: number): MetricValue {
  const text = raw.value ?? null;
  const terms = (raw.terms ?? []).map(toTerm);
  return {
    metricId: raw.metric,
    basis: text === null ? 'derived' : 'printed',
    text,
    value: text === null ? '0' : numberTextOf(text),
    unit: raw.unit,
    quote: raw.quote,
    terms,
    field: `metrics[${index + 1}]`,
  };
}

function toAcknowledgement(
  raw: NonNullable<RawReport['acknowledged']>[number],
  index: number,
): Acknowledgement {
  return {
    code: raw.code,
    findingField: raw.field,
    printed: raw.printed ?? null,
    recomputed: raw.recomputed ?? null,
    note: raw.note,
    field: `acknowledged[${index + 1}]`,
  };
}

function unknownTables(report: Report): ReportFault[] {
  const known = new Set(report.tables.map((table) => table.id));
  return [...report.indicators, ...report.blocks]
    .filter((row) => !known.has(row.tableId))
    .map((row) => ({ path: [row.field, 'table'], kind: 'unknownTable', found: row.tableId }));
}
