/**
 * The start of a report that has no earlier one to follow: the usual parts of its kind, all open.
 *
 * The rows are those of the common national forms (绩效自评表, 绩效目标申报表); the document may well
 * print others, so names are left open where forms differ.
 */
import type { RawKinds } from '../schema/registers.ts';
import { openProvenance } from './carry-over.ts';
import { openCell, openField, openText, type DraftFields } from './write-draft.ts';

export interface Skeleton {
  readonly fields: DraftFields;
  readonly body: string;
}

/** The bare structure for a kind of document of a project. */
export function skeletonFor(kind: RawKinds[number], projectName: string, checksEdition: string): Skeleton {
  return {
    fields: {
      status: 'draft',
      revision: '1',
      checksEdition,
      document: {
        title: openText,
        projectName,
        issuer: openField('发文单位'),
        supervisingDepartment: openField('主管部门'),
        implementingUnit: openField('实施单位'),
        documentNumber: openField('文号'),
        documentDate: openField('成文日期'),
        period: openText,
      },
      provenance: openProvenance,
      ...fieldsOf(kind),
    },
    body: bodyOf(kind),
  };
}

function fieldsOf(kind: RawKinds[number]): DraftFields {
  if (kind.stage === 'target') return targetFields;
  return kind.stage === 'evaluation' ? evaluationFields(kind) : {};
}

const targetFields: DraftFields = {
  funds: {
    unit: '万元',
    amounts: [
      { phase: 'requested', source: 'total', label: '资金总额', value: openCell },
      { phase: 'requested', source: 'currentYearAppropriation', label: '当年预算内拨款', value: openCell },
      { phase: 'requested', source: 'other', label: '其他', value: openCell },
    ],
  },
  lineItems: openField('支出明细'),
  goals: [
    { term: 'longTerm', name: '长期目标', expected: openText },
    { term: 'annual', name: '年度目标', expected: openText },
  ],
  schedule: openField('实施进度计划'),
  tables: [
    { id: 'long-term', name: '长期绩效指标', term: 'longTerm', scored: 'false' },
    { id: 'annual', name: '年度绩效指标', term: 'annual', scored: 'false' },
  ],
  indicators: ['long-term', 'annual'].flatMap((table) =>
    ['产出指标', '效益指标'].map((level1) => ({ table, level1, name: openText, target: openCell })),
  ),
};

const sourceCells: DraftFields = {
  total: openCell,
  currentYearAppropriation: openCell,
  carryover: openCell,
  other: openCell,
};

function evaluationFields(kind: RawKinds[number]): DraftFields {
  return {
    funds: {
      unit: '万元',
      table: [
        { phase: 'initialBudget', label: '年初预算数', ...sourceCells },
        { phase: 'adjustedBudget', label: '全年预算数', ...sourceCells },
        { phase: 'executed', label: '全年执行数', ...sourceCells },
      ],
      rates: [
        { name: 'executionRate', label: '执行率', of: 'executed', over: 'adjustedBudget', total: openCell },
      ],
    },
    goals: [{ term: 'annual', name: '年度总体目标', expected: openText, actual: openText }],
    indicators: indicatorLevels.map(([level1, level2]) => ({
      level1,
      level2,
      name: openText,
      weight: openCell,
      target: openCell,
      actual: openCell,
      score: openCell,
      varianceNote: openCell,
      scoringText: openField('评分标准'),
      rule: openField('评分规则'),
    })),
    scores: [
      {
        by: scoreGiver(kind),
        label: '总分',
        result: 'true',
        total: openCell,
        max: openCell,
        grade: openCell,
        rule: 'sumOfRows',
      },
    ],
  };
}

const indicatorLevels: readonly (readonly [string, string])[] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
];

function scoreGiver({ id, isSelfEvaluation }: RawKinds[number]): string {
  if (isSelfEvaluation === 'true') return 'selfEvaluation';
  return id.startsWith('fiscal') ? 'fiscalEvaluation' : 'departmentEvaluation';
}

function bodyOf({ stage, isSelfEvaluation }: RawKinds[number]): string {
  if (stage === 'target') return sections(['项目概况', '立项依据', '项目实施的可行性和必要性']);
  if (stage !== 'evaluation') return openText;
  if (isSelfEvaluation === 'true') {
    return sections(['基本情况', '绩效情况', '绩效分析', '主要经验做法', '存在问题及原因', '改进措施及建议']);
  }
  return sections([
    '基本情况',
    '绩效评价工作开展情况',
    '综合评价情况及评价结论',
    '绩效评价指标分析',
    '主要经验及做法、存在的问题及原因分析',
    '有关建议',
    '其他需要说明的问题',
  ]);
}

const numerals = ['一', '二', '三', '四', '五', '六', '七'];

function sections(names: readonly string[]): string {
  return names.map((name, index) => `## ${numerals[index] ?? ''}、${name}\n\n${openText}`).join('\n\n');
}
