/** The funds of one report: a series for each source, a bar for each phase. */
import { findAmount, yuanOf } from '../domain/funds.ts';
import type { Funds } from '../domain/report.ts';
import { phaseNames, sourceNames } from '../i18n/labels.ts';
import type { Chart } from './chart.ts';
import { barLength, wanYuanText } from './figures.ts';

/** Null when fewer than two phases have a figure: a single bar shows nothing that the text does not. */
export function fundsBySource(funds: Funds): Chart | null {
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
  const shown = sources.length > 1 ? sources.filter((source) => source !== 'fiscal').slice(0, 4) : sources;
  return {
    title: '资金各阶段',
    unit: '万元',
    summary: `${phases.map((phase) => phaseNames[phase] ?? phase).join('、')}，按来源分列；没有数字的留空。`,
    labels: phases.map((phase) => phaseNames[phase] ?? phase),
    series: shown.map((source) => ({
      name: sourceNames[source] ?? source,
      values: phases.map((phase) => barLength(wanYuanText(yuanOf(findAmount(funds, phase, source))))),
    })),
  };
}
