/** One report of the corpus as a content file. */
import type { SourceFile } from '../checks/content.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { attachedFiles, attachmentFiles } from './attachments.ts';
import { acknowledge, contradict, type Scorer } from './contradictions.ts';
import { printHead } from './document.ts';
import { scoreRaw, type Rules } from './engine.ts';
import { printEvaluation, type Task } from './evaluation.ts';
import { factsOf } from './facts.ts';
import { printApplication, printRectification } from './follow-up.ts';
import { writeNarrative } from './narrative.ts';
import { printDeclaration, printMonitoring } from './planning.ts';
import type { Kind, PlannedReport } from './plan.ts';
import { createRandom } from './random.ts';
import { toYaml } from './yaml.ts';

/** Writes a planned report: facts, figures by the engine, a contradiction in some, a narrative, and attachments. */
export function writeReport(seed: number, planned: PlannedReport, rules: Rules): SourceFile[] {
  const path = pathOf(planned);
  const facts = factsOf(seed, planned.project, planned.year);
  const random = createRandom(seed, path);
  const score: Scorer = (raw) => scoreRaw(path, raw, rules);
  const head = printHead(planned, facts, random);
  const print = unscored[planned.kind] ?? printEvaluation;
  const printed = print({ planned, facts, head, random, rules, score });
  const turn = contradictionOf(planned);
  const raw = acknowledge(turn === null ? printed : contradict(printed, turn, score), score);
  const narrative = writeNarrative(planned.kind, facts, raw, random);
  const files = attachedFiles(planned);
  const complete = files.length === 0 ? raw : { ...raw, attachments: files.map(({ entry }) => entry) };
  const report = { path, text: `---\n${toYaml(complete)}---\n\n${narrative}\n` };
  return [report, ...attachmentFiles(path.slice('reports/'.length, -'.md'.length), files)];
}

export function pathOf({ project, year, kind, ordinal }: PlannedReport): string {
  const suffix = ordinal > 1 ? `-${ordinal}` : '';
  return `reports/${project.city.id}/${year}/${project.id}/${kind}${suffix}.md`;
}

/** The kinds that do not score; all others are evaluations. */
const unscored: Readonly<Partial<Record<Kind, (task: Task) => RawReport>>> = {
  'target-declaration': printDeclaration,
  monitoring: printMonitoring,
  rectification: printRectification,
  'result-application': printApplication,
};

/** Turns of self-evaluations that have a contradiction, by the number of the contradiction. */
const contradictoryTurns = [10, 15, 18, 4];

/** Which contradiction a report has, or null; four of 28 self-evaluations have one. */
export function contradictionOf({ kind, turn }: PlannedReport): number | null {
  const index = contradictoryTurns.indexOf(turn % 28);
  return kind === 'self-evaluation' && index >= 0 ? index : null;
}
