/** The funds of one report: a series for each source, a bar for each phase. */
import { findAmount, yuanOf } from '../domain/funds.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import type { CellState } from '../domain/value.ts';
import { cellStateNames, phaseNames, sourceNames } from '../i18n/labels.ts';
import type { Chart } from './chart.ts';
import { executionRateText, seriesOf, wanYuanText } from './figures.ts';

/** More series than this cannot be told apart. */
const mostSeries = 4;

/** Null when fewer than two phases have a figure: a single bar shows nothing that the text does not. */
export function fundsBySource(scored: ScoredReport): Chart | null {
  const { funds } = scored.report;
  const phases = Object.keys(phaseNames).filter(
    (phase) =>
      phase !== 'unclear' &&
      funds.amounts.some((amount) => amount.phase === phase && amount.cell.state === 'number'),
  );
  if (phases.length < 2) return null;
  const sources = Object.keys(sourceNames).filter((source) =>
    funds.amounts.some(
      (amount) => amount.source === source && amount.cell.state === 'number' && amount.cell.value !== '0',
    ),
  );
  const parts = sources.length > 1 ? sources.filter((source) => source !== 'fiscal') : sources;
  const shown = parts.slice(0, mostSeries);
  const more = parts.length > shown.length ? `图中画前 ${mostSeries} 种来源，其余见表；` : '';
  return {
    form: 'bars',
    title: '资金各阶段',
    unit: '万元',
    summary: `${phases.map((phase) => phaseNames[phase] ?? phase).join('、')}，按来源分列；${more}没有数字的注明原因。`,
    labels: phases.map((phase) => phaseNames[phase] ?? phase),
    series: shown.map((source) =>
      seriesOf(
        sourceNames[source] ?? source,
        phases.map((phase) => {
          const amount = findAmount(funds, phase, source);
          const isRated = phase === 'executed' && source === 'total';
          return {
            figure: wanYuanText(yuanOf(amount)),
            note: isRated ? executionRateText(scored) : null,
            gap: gapWords(amount?.cell.state),
          };
        }),
      ),
    ),
  };
}

function gapWords(state: CellState | undefined): string {
  return cellStateNames[state === undefined || state === 'number' ? 'absent' : state];
}
