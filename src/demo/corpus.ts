/**
 * A synthetic corpus: several invented cities over several years with every feature of the
 * content format, for looking at the site and for tests of size. The same arguments give the
 * same files byte for byte; nothing in it stands for a real place, body or project.
 */
import type { SourceFile } from '../checks/content.ts';
import { readRules } from './engine.ts';
import { planCorpus, type Size } from './plan.ts';
import { writeRegisters } from './registers.ts';
import { writeReport } from './report.ts';

export interface DemoOptions extends Partial<Size> {
  readonly seed: number;
  /** Files of the real content that name no place: see {@link sharedFiles}. */
  readonly shared: readonly SourceFile[];
}

/** About 120 reports. */
const usualSize: Size = { cityCount: 5, firstYear: 2019, lastYear: 2024, projectsPerCity: 4 };

/** All files of a content folder. */
export function demoCorpus({ seed, shared, ...size }: DemoOptions): SourceFile[] {
  const plan = planCorpus({ ...usualSize, ...size });
  const registers = writeRegisters(plan, shared);
  const rules = readRules(registers);
  return [...registers, ...plan.reports.flatMap((planned) => writeReport(seed, planned, rules))];
}

/** What the corpus takes over from a content folder: kinds, metrics, rules and the statement on accessibility. */
export function sharedFiles(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) =>
    /^(?:kinds\.yml|metrics\.yml|rules\/[^/]+\.yml|pages\/accessibility\.md)$/.test(path),
  );
}
