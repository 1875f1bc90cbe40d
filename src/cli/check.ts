/** `npm run check`: the gate without the build. Exit code 1 when there are problems. */
import { relative } from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/problem.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';

const { contentDir } = readEnvironment();
const { content, problems } = checkContent(readContentFolder(contentDir));

if (content === null) {
  console.error(formatProblems(problems, relative(process.cwd(), contentDir)));
  process.exitCode = 1;
} else {
  const findings = content.reports.flatMap((entry) => entry.findings);
  console.log(
    `检查通过：${content.reports.length} 份报告，${findings.length} 处复核差异和提示均已登记或无需登记。`,
  );
}
