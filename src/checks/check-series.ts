/** Checking reports one after the other, each compared with the one before it in its series. */
import { remembered, type MemoryLimits } from '../domain/remembered.ts';
import type { ReportPath } from '../schema/to-report.ts';
import type { KnownNames, ReportFacts, ReportInput } from './check-report.ts';
import { loaded, type SourceFile } from './content.ts';
import type { Memory } from './memory.ts';
import type { ReadRegisters } from './read-registers.ts';
import { lineOf } from './region-lines.ts';
import type { PlannedReport } from './report-plan.ts';
import type { EarlierYear } from './year-figures.ts';

/** What the reports of a folder are checked with. Plain data, which a thread can be given. */
export interface Surroundings {
  readonly registers: ReadRegisters;
  /** The texts of all rule files. */
  readonly rulesText: string;
}

/** Reports of one series that follow one another, or the last of them. */
export interface OpenSeries {
  readonly reports: readonly PlannedReport[];
  /** What the first is compared with. */
  readonly earlier: EarlierYear | null;
}

/** What was found in a report, with the path of its file. */
export type Checked<R extends ReportFacts> = R & { readonly file: string };

/** Gives back what is known of a report, when it was made from the same inputs. */
export type Recall<R> = (name: string, inputs: () => readonly string[]) => R | undefined;

type FileAt = (path: string) => SourceFile;

export interface SeriesChecker {
  /** Checks what the memory does not know. */
  readonly check: <R extends ReportFacts>(
    open: OpenSeries,
    check: (input: ReportInput) => R,
    memory: Memory<R>,
  ) => Checked<R>[];
  /** The first reports of a series that are known, and the rest, which has to be checked. */
  readonly recall: <R extends ReportFacts>(
    series: readonly PlannedReport[],
    recall: Recall<R>,
  ) => { readonly known: Checked<R>[]; readonly open: OpenSeries | null };
}

export function seriesChecker(surroundings: Surroundings, fileAt: FileAt): SeriesChecker {
  const namesAt = knownNames(surroundings.registers);
  const inputsOf = (planned: PlannedReport, earlier: EarlierYear | null): string[] => [
    contentOf(fileAt(planned.file)),
    factsOf(planned, earlier),
    planned.source === null ? '' : contentOf(fileAt(planned.source)),
    surroundings.rulesText,
    ...namesAt(planned.path).texts,
  ];
  const inputOf = (planned: PlannedReport, earlier: EarlierYear | null): ReportInput => ({
    path: planned.path,
    file: loaded(fileAt(planned.file)),
    sourceText: planned.source === null ? null : fileAt(planned.source).text,
    attachments: planned.attachments,
    hasTwin: planned.hasTwin,
    rules: surroundings.registers,
    earlier,
    known: namesAt(planned.path).known,
    released: planned.released,
  });
  return {
    check: ({ reports, earlier: first }, check, memory) => {
      let earlier = first;
      return reports.map((planned) => {
        const facts = memory(planned.file, inputsOf(planned, earlier), () =>
          check(inputOf(planned, earlier)),
        );
        earlier = facts.figures ?? earlier;
        return { ...facts, file: planned.file };
      });
    },
    recall: <R extends ReportFacts>(series: readonly PlannedReport[], recall: Recall<R>) => {
      const known: Checked<R>[] = [];
      let earlier: EarlierYear | null = null;
      for (const planned of series) {
        const before: EarlierYear | null = earlier;
        const facts = recall(planned.file, () => inputsOf(planned, before));
        if (facts === undefined) return { known, open: { reports: series.slice(known.length), earlier } };
        earlier = facts.figures ?? earlier;
        known.push({ ...facts, file: planned.file });
      }
      return { known, open: null };
    },
  };
}

/** What says whether a file is still the same. Where its digest is known its text is not asked for. */
function contentOf(file: SourceFile): string {
  return file.digest ?? file.text;
}

/** What {@link ReportInput} says besides texts and registers, as a text that can be compared. */
function factsOf(
  { attachments, hasTwin, source, released }: PlannedReport,
  earlier: EarlierYear | null,
): string {
  return JSON.stringify({ attachments, hasTwin, earlier, released, hasSource: source !== null });
}

interface Names {
  readonly known: KnownNames;
  /** The same as texts that can be compared. */
  readonly texts: readonly string[];
}

/** There are no more places than registered ones. */
const unlimited: MemoryLimits = { mostTexts: Infinity, longestText: Infinity };

/** The names that matter to a report: few, so that a new entry elsewhere leaves it as it was checked. */
function knownNames({ projects, organizations, regions }: ReadRegisters): (path: ReportPath) => Names {
  const byRegion = Map.groupBy(organizations?.values() ?? [], ({ region }) => region);
  const unitsOf = remembered((regionId) => {
    const units = lineOf(regionId, regions).flatMap((place) => byRegion.get(place) ?? []);
    return { units: new Map(units.map((unit) => [unit.id, unit])), text: JSON.stringify(units) };
  }, unlimited);
  return ({ projectId, regionId }) => {
    const project = projects?.get(projectId);
    const { units, text } = unitsOf(regionId);
    return {
      known: {
        projects: new Map(project === undefined ? [] : [[projectId, project]]),
        organizations: units,
      },
      texts: [text, JSON.stringify(project ?? null)],
    };
  };
}
