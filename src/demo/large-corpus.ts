/**
 * A corpus of any size for measuring: so many reports of eighteen indicators, funds by source and a long
 * narrative, with figures that cannot stand together in one of twenty. The files come one by one, because
 * tens of thousands of them would not fit into the memory. The same arguments give the same files.
 */
import type { SourceFile } from '../checks/content.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { acknowledge, contradict, type Scorer } from './contradictions.ts';
import { printHead } from './document.ts';
import { readRules, scoreRaw, type Rules } from './engine.ts';
import { printEvaluation, type Task } from './evaluation.ts';
import { factsOf } from './facts.ts';
import { printHalfYearBySource } from './funds.ts';
import { largeForms, largeProgress, largeTargets } from './large-forms.ts';
import { largeContradictionOf, planLarge } from './large-plan.ts';
import { writeLongNarrative } from './long-narrative.ts';
import { printDeclaration, printMonitoring } from './planning.ts';
import type { PlannedReport } from './plan.ts';
import { printRows } from './printed-scores.ts';
import { createRandom } from './random.ts';
import { writeRegisters } from './registers.ts';
import { pathOf } from './report.ts';
import { toYaml } from './yaml.ts';

export interface LargeOptions {
  readonly seed: number;
  readonly reports: number;
  /** Files of the real content that name no place: see `sharedFiles`. */
  readonly shared: readonly SourceFile[];
}

/** All files of a content folder, one after the other. */
export function* largeCorpus({ seed, reports, shared }: LargeOptions): Generator<SourceFile> {
  const plan = planLarge(reports);
  const registers = writeRegisters({ ...plan, reports: [] }, shared);
  const rules = readRules(registers);
  yield* registers;
  for (const planned of plan.reports()) yield writeLargeReport(seed, planned, rules);
}

function writeLargeReport(seed: number, planned: PlannedReport, rules: Rules): SourceFile {
  const path = pathOf(planned);
  const facts = factsOf(seed, planned.project, planned.year, 'plain');
  const random = createRandom(seed, path);
  const score: Scorer = (raw) => scoreRaw(path, raw, rules);
  const head = printHead(planned, facts, random);
  const printed = printLarge({ planned, facts, head, random, rules, score });
  const turn = largeContradictionOf(planned);
  const raw = acknowledge(turn === null ? printed : contradict(printed, turn, score), score);
  const narrative = writeLongNarrative(planned.kind, facts, raw, random);
  return { path, text: `---\n${toYaml(raw)}---\n\n${narrative}\n` };
}

function printLarge(task: Task): RawReport {
  const { planned, facts, random, score } = task;
  if (planned.kind === 'target-declaration') {
    return { ...printDeclaration(task), indicators: largeTargets(['long-term', 'annual'], facts) };
  }
  if (planned.kind === 'monitoring') {
    const draft: RawReport = {
      ...printMonitoring(task),
      funds: printHalfYearBySource(random, facts),
      indicators: largeProgress(facts, random),
    };
    return { ...draft, indicators: printRows(draft.indicators ?? [], score(draft), false) };
  }
  const form = largeForms[planned.kind];
  if (form === undefined) throw new Error(`No form for ${planned.kind}.`);
  const printed = printEvaluation({ ...task, form, fundStyle: 'bySource' });
  return { ...printed, ...onlyOnce(printed) };
}

/** One score and one printing of each row, as most documents have them: what is printed twice may differ. */
function onlyOnce({ scores = [], indicators = [] }: RawReport): Pick<RawReport, 'scores' | 'indicators'> {
  return {
    scores: scores.filter(({ result }) => result === 'true'),
    indicators: indicators.map(({ otherPrintings: _otherPrintings, ...row }) => row),
  };
}
