/** Single reports of a folder that has been checked, read and scored again when somebody needs the whole of one. */
import type { ReportFacts } from '../checks/check-report.ts';
import type { Checked } from '../checks/check-series.ts';
import type { ReportEntry } from '../checks/content.ts';
import type { Survey } from '../checks/inspect-content.ts';
import type { PlannedReport } from '../checks/report-plan.ts';
import type { EarlierYear } from '../checks/year-figures.ts';
import { checkReport } from './check-report.ts';

interface Place {
  readonly planned: PlannedReport;
  readonly earlier: EarlierYear | null;
}

/** By the id of a report; null where there is none that could be shown. */
export function entryReader(
  { plan, checker }: Pick<Survey, 'plan' | 'checker'>,
  reports: readonly Checked<ReportFacts>[],
): (id: string) => ReportEntry | null {
  const figures = new Map(reports.map((report) => [report.file, report.figures]));
  const places = new Map<string, Place>();
  for (const series of plan.series) {
    let earlier: EarlierYear | null = null;
    for (const planned of series) {
      places.set(planned.path.id, { planned, earlier });
      earlier = figures.get(planned.file) ?? earlier;
    }
  }
  return (id) => {
    const place = places.get(id);
    return place === undefined ? null : checkReport(checker.inputOf(place.planned, place.earlier)).entry;
  };
}
