/** `npm run changes -- [--base <commit>]`: what the working tree changes for readers, as Markdown. */
import { relative, sep } from 'node:path';
import { checkContent } from '../gate/check-content.ts';
import type { SourceFile } from '../checks/content.ts';
import { formatProblems } from '../checks/problem.ts';
import { fieldNaming } from '../editing/field-naming.ts';
import { readEnvironment } from '../files/environment.ts';
import { readCommittedFolder } from '../files/read-committed-folder.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { affectedPages } from '../history/affected-pages.ts';
import { changeReport } from '../history/change-report.ts';
import { otherFileChanges, recordFaults } from '../history/file-changes.ts';
import type { FieldValue } from '../history/field-changes.ts';
import { reportChanges, type Edition } from '../history/report-changes.ts';
import { isRevisionMissing } from '../history/unraised-revision.ts';
import { readYaml, splitContentFile } from '../schema/front-matter.ts';
import { orUsage, readCommandLine } from './command-line.ts';
import { console } from './terminal.ts';

const usage = `用法：npm run changes [-- --base 版本]
  --base   和哪个版本比较：提交、分支或标签，默认是最近一次提交（HEAD）`;

const options = { base: { type: 'string', default: 'HEAD' } } as const;
const { values } = orUsage(usage, (args) => readCommandLine({ options }, args));
const { contentDir } = readEnvironment();
const folder = relative(process.cwd(), contentDir).split(sep).join('/');
const committed = readCommittedFolder(values.base, folder);

if (committed === null) {
  console.error(`读不到版本“${values.base}”里的 ${folder}：请确认在 git 仓库中运行，并且取到了完整的历史。`);
  process.exitCode = 1;
} else {
  const before = editionOf(committed, `${values.base} 的 ${folder}`);
  const present = readContentFolder(contentDir);
  const after = editionOf(present, folder);
  if (before !== null && after !== null) {
    const changes = reportChanges(before, after);
    const pages = affectedPages(
      changes.map(({ id }) => id),
      [before.content, after.content],
    );
    const others = otherFileChanges(committed, present);
    console.log(changeReport(changes, pages, others, fieldNaming()));
    const faults = recordFaults(others);
    for (const fault of faults) console.error(fault);
    // The approval waits for it: readers have to see that published figures were corrected.
    if (changes.some(isRevisionMissing) || faults.length > 0) process.exitCode = 1;
  }
}

/** Null, with its problems printed, when the content does not pass the check. */
function editionOf(files: readonly SourceFile[], name: string): Edition | null {
  const { content, problems } = checkContent(files, { includeDrafts: true });
  if (content === null) {
    console.error(formatProblems(problems, name));
    process.exitCode = 1;
    return null;
  }
  return { content, frontMatters: new Map(files.map(({ path, text }) => [path, frontMatterOf(text)])) };
}

function frontMatterOf(text: string): FieldValue {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  return yaml?.ok === true ? (yaml.value as FieldValue) : {};
}
