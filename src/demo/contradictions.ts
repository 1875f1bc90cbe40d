/** Figures that cannot stand together, as they occur in printed documents; and their acknowledgement. */
import type { Finding } from '../checks/finding.ts';
import { findFindings } from '../checks/index.ts';
import { decimal, one, toFixedText, toText } from '../domain/decimal.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { moved } from './printed-scores.ts';

/** Scores the report that is being written. */
export type Scorer = (raw: RawReport) => ScoredReport;

/** Puts one contradiction into a report; null where the report prints nothing to put it into. */
type Contradiction = (raw: RawReport, score: Scorer) => RawReport | null;

/** Contradictions in the order in which they are taken. */
export const contradictions: readonly Contradiction[] = [wrongSum, wrongRate, wrongGrade, lostPoints];

/** The contradiction of a turn, or the next one that fits. */
export function contradict(raw: RawReport, turn: number, score: Scorer): RawReport {
  for (let offset = 0; offset < contradictions.length; offset += 1) {
    const next = contradictions[(turn + offset) % contradictions.length]?.(raw, score) ?? null;
    if (next !== null) return next;
  }
  return raw;
}

/** The total is a point off. */
function wrongSum(raw: RawReport): RawReport | null {
  return withResult(raw, (result) =>
    result.rule === 'sumOfRows' && typeof result.total === 'string'
      ? { ...result, total: toText(moved(decimal(result.total), Number(result.total) < 50 ? '1' : '-1')) }
      : null,
  );
}

/** The rate of execution is a point off. */
function wrongRate(raw: RawReport): RawReport | null {
  const rates = raw.funds?.rates ?? [];
  const rate = rates.find(({ name }) => name === 'executionRate');
  if (typeof rate?.total !== 'string' || rate.total === '') return null;
  const total = `${toFixedText(decimal(rate.total.replace('%', '')).plus(one), 2)}%`;
  const changed = rates.map((other) => (other === rate ? { ...rate, total } : other));
  return { ...raw, funds: { ...raw.funds, rates: changed } };
}

/** A grade that stands beside each word of the scales. */
const otherGrades: Readonly<Record<string, string>> = {
  优: '良',
  优秀: '良好',
  良: '优',
  良好: '优秀',
  中: '良',
  中等: '良好',
  合格: '良好',
  差: '中',
  不合格: '合格',
};

/** The grade is the one beside the right one. */
function wrongGrade(raw: RawReport): RawReport | null {
  return withResult(raw, (result) => {
    const grade = otherGrades[result.grade ?? ''];
    return grade === undefined ? null : { ...result, grade };
  });
}

/** A row that met its target loses two points, and no reason is printed; the total follows. */
function lostPoints(raw: RawReport, score: Scorer): RawReport | null {
  const rows = raw.indicators ?? [];
  for (const [index, row] of rows.entries()) {
    if (typeof row.score !== 'string' || row.score !== row.weight || Number(row.weight) < 4) continue;
    const changed = { ...row, score: toText(moved(decimal(row.score), '-2')), varianceNote: '' };
    const lower = withResult({ ...raw, indicators: rows.with(index, changed) }, (result) =>
      result.rule === 'sumOfRows' && typeof result.total === 'string'
        ? { ...result, total: toText(moved(decimal(result.total), '-2')) }
        : null,
    );
    if (lower === null) return null;
    if (findFindings(score(lower)).some(({ code }) => code === 'target-met-points-lost')) return lower;
  }
  return null;
}

type RawScore = NonNullable<RawReport['scores']>[number];

function withResult(raw: RawReport, change: (result: RawScore) => RawScore | null): RawReport | null {
  const scores = raw.scores ?? [];
  const index = scores.findIndex(({ result }) => result === 'true');
  const result = scores[index];
  const changed = result === undefined ? null : change(result);
  return changed === null ? null : { ...raw, scores: scores.with(index, changed) };
}

/** Acknowledges every finding that needs it, with the figures that the check found. */
export function acknowledge(raw: RawReport, score: Scorer): RawReport {
  const open = findFindings(score(raw)).filter(({ severity }) => severity !== 'notice');
  const entries = new Map(open.map((finding) => [JSON.stringify(keyOf(finding)), keyOf(finding)]));
  if (entries.size === 0) return raw;
  const note = '已核对，示例中有意如此。';
  return { ...raw, acknowledged: [...entries.values()].map((entry) => ({ ...entry, note })) };
}

function keyOf({ code, field, printed, recomputed }: Finding) {
  return { code, field, ...(printed !== null && { printed }), ...(recomputed !== null && { recomputed }) };
}
