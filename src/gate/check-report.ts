/** The whole check of one report, with the second reading of its source text. */
import {
  checkReport as checkAlone,
  type CheckedReport,
  type ReportInput,
  type SecondReader,
} from '../checks/check-report.ts';
import { secondReading } from '../second-reading/second-reading.ts';

export function checkReport(input: ReportInput): CheckedReport {
  return checkAlone(input, readAgain);
}

const readAgain: SecondReader = ({ path, sourceText, known }, raw, body) =>
  secondReading(
    raw,
    body,
    sourceText,
    { id: path.id, kind: path.kindId },
    known,
    raw.provenance.sourceReading ?? [],
  );
