/** Documents that score: self-evaluations, evaluations by others, and assessments before the budget. */
import type { RawIndicator, RawReport } from '../schema/report-schema.ts';
import type { Scorer } from './contradictions.ts';
import type { Head } from './document.ts';
import type { Rules } from './engine.ts';
import type { Facts } from './facts.ts';
import {
  assessmentForm,
  departmentForm,
  expertForm,
  fiscalForm,
  selfForms,
  unitForm,
  type Form,
} from './forms.ts';
import { fundStyles, printFunds, printRequest, printSpending, type FundStyle } from './funds.ts';
import { printCalculations, printMetrics } from './arithmetic.ts';
import type { Kind, PlannedReport } from './plan.ts';
import { printRows, printSubtotals, totalOf } from './printed-scores.ts';
import type { Random } from './random.ts';
import { tickedGrade } from './rows/lookup-rows.ts';
import { giverOf, printScale, printScores, scaleOf } from './scores.ts';

/** What a document is written from. */
export interface Task {
  readonly planned: PlannedReport;
  readonly facts: Facts;
  readonly head: Head;
  readonly random: Random;
  readonly rules: Rules;
  readonly score: Scorer;
  /** The form and the way of printing funds; by default they rotate. */
  readonly form?: Form;
  readonly fundStyle?: FundStyle;
}

export function printEvaluation(task: Task): RawReport {
  const { planned, random, rules, score } = task;
  const form = task.form ?? formOf(planned);
  const draft = draftOf(task, form);
  const indicators = printRows(draft.indicators ?? [], score(draft), form.printsRowScores);
  const scored = score({ ...draft, indicators });
  const gradeScale = printScale(planned);
  const blocks = printSubtotals(form, scored);
  const scores = printScores(planned, totalOf(scored), scaleOf(gradeScale, rules.defaultScale), random);
  return {
    ...draft,
    indicators: planned.kind === 'fiscal-evaluation' ? indicators.map(printedTwice) : indicators,
    ...(blocks.length > 0 && { blocks: blocksOf(planned, blocks) }),
    scores,
    ...(gradeScale !== undefined && { gradeScale }),
    ...arithmeticOf(task),
    ...(planned.number % 11 === 3 && { remarks }),
  };
}

const forms: Readonly<Partial<Record<Kind, Form>>> = {
  'department-evaluation': departmentForm,
  'fiscal-evaluation': fiscalForm,
  'key-evaluation': expertForm,
  'ex-ante-assessment': assessmentForm,
  'whole-department-evaluation': unitForm,
  'transfer-evaluation': unitForm,
};

function formOf({ kind, turn }: PlannedReport): Form {
  return forms[kind] ?? selfForms[turn % selfForms.length] ?? departmentForm;
}

/** The document before anything that follows from its rows. */
function draftOf({ planned, facts, head, random, fundStyle }: Task, form: Form): RawReport {
  const isBefore = planned.kind === 'ex-ante-assessment';
  const style = fundStyle ?? fundStyles[planned.number % fundStyles.length] ?? 'list';
  const scene = { facts, random };
  const rows = form.rows.map(({ fill, ...row }) => fill(row, scene));
  return {
    ...head,
    funds: isBefore ? printRequest(facts) : printFunds(facts, style),
    ...(!isBefore && planned.number % 2 === 0 && { lineItems: [printSpending(facts)] }),
    goals: [goalOf(facts, isBefore)],
    ...(planned.kind === 'key-evaluation' && { tables: [scoreTable, goalTable] }),
    indicators: [...rows, ...(planned.kind === 'key-evaluation' ? ticks(scene) : [])],
    scores: [{ by: giverOf(planned.kind), result: 'true', max: '100', rule: 'sumOfRows' }],
  };
}

function goalOf({ project, planned, done }: Facts, isBefore: boolean) {
  const { thing, unit, beneficiary } = project.topic;
  return {
    term: 'annual',
    name: '年度总体目标',
    expected: `完成${thing}${planned}${unit}，保障正常使用，${beneficiary}满意度达到90%以上。`,
    ...(!isBefore && { actual: `完成${thing}${done}${unit}，运行正常。` }),
  } as const;
}

const scoreTable = { id: 'score', name: '专家评分表', scored: 'true' } as const;
const goalTable = { id: 'goals', name: '绩效目标完成情况表', term: 'annual', scored: 'false' } as const;

/** Goals that experts tick at a grade; they make no score. */
function ticks(scene: Pick<Task, 'facts' | 'random'>): RawIndicator[] {
  return ['运行维护量', '正常使用率', '服务响应'].map((name) => ({
    table: goalTable.id,
    level1: '绩效目标',
    name: `${scene.facts.project.topic.thing}${name}`,
    tick: tickedGrade(scene),
  }));
}

/** An annex of fiscal evaluations repeats some rows; one of them under another name. */
function printedTwice(row: RawIndicator): RawIndicator {
  const place = '附件2';
  const { weight, target, actual, score, scoringText } = row;
  const printings: Readonly<Record<string, NonNullable<RawIndicator['otherPrintings']>[number]>> = {
    C11: { place, weight, target, actual, score },
    C12: { place, scoringText, rule: { way: 'allOrNothing' } },
    D21: { place, name: '长效管理机制' },
  };
  const other = printings[row.code ?? ''];
  return other === undefined ? row : { ...row, otherPrintings: [other] };
}

type RawBlocks = NonNullable<RawReport['blocks']>;

/** Subtotals name their table where there are several; the text of fiscal evaluations repeats their weights. */
function blocksOf({ kind }: PlannedReport, blocks: RawBlocks): RawBlocks {
  if (kind === 'key-evaluation') return blocks.map((block) => ({ table: scoreTable.id, ...block }));
  if (kind !== 'fiscal-evaluation') return blocks;
  return blocks.map((block) =>
    block.level2 === undefined && block.weight !== undefined
      ? { ...block, otherWeights: [{ place: '正文第二部分', weight: block.weight }] }
      : block,
  );
}

/** Sentences with figures and comparable quantities, in self-evaluations. */
function arithmeticOf({ planned, facts }: Task): Pick<RawReport, 'calculations' | 'metrics'> {
  if (planned.kind !== 'self-evaluation') return {};
  const calculations = printCalculations(facts);
  const metrics = printMetrics(facts, planned.turn);
  return {
    ...(calculations.length > 0 && { calculations }),
    ...(metrics.length > 0 && { metrics }),
  };
}

const remarks: RawReport['remarks'] = [
  {
    text: '正文写实施期为1月至12月，表中的指标没有按月份分解，原文没有说明原因。',
    quotes: ['实施期为1月至12月'],
    fields: ['document.period', 'indicators[1].name'],
  },
];
