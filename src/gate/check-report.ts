/** The whole check of one report, with the second reading of its source text. */
import {
  checkReport as checkAlone,
  type CheckedReport,
  type ReportInput,
  type Scorer,
  type SecondReader,
} from '../checks/check-report.ts';
import { scoreReport } from '../domain/score-report.ts';
import { countOne, inStage } from '../progress/current-clock.ts';
import { secondReading } from '../second-reading/second-reading.ts';

export function checkReport(input: ReportInput): CheckedReport {
  return checkAlone(input, readAgain, score);
}

/** Scoring is a stage of its own inside of the check. */
const score: Scorer = (report, defaultScale) =>
  inStage('score', null, () => {
    countOne();
    return scoreReport(report, defaultScale);
  });

const readAgain: SecondReader = ({ path, sourceText, known }, raw, body) =>
  secondReading(
    raw,
    body,
    sourceText,
    { id: path.id, kind: path.kindId },
    known,
    raw.provenance.sourceReading ?? [],
  );
