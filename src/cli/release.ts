/** `npm run release`: writes down what is published now, so that later changes of it can be seen. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkContent } from '../gate/check-content.ts';
import { formatProblems } from '../checks/problem.ts';
import { beyondContent } from '../files/beyond-content.ts';
import { readEnvironment } from '../files/environment.ts';
import { readCommit, readCommitDate } from '../files/read-commit.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { releaseNumber, releaseText } from '../history/release-record.ts';
import { refuseArguments } from './command-line.ts';
import { console } from './terminal.ts';

refuseArguments('用法：npm run release\n在干净的提交上写一份发布记录：content/releases/序号.yml。');

const { contentDir, outDir } = readEnvironment();
const folder = relative(process.cwd(), contentDir) || '.';

const failure = run();
if (failure !== null) {
  console.error(failure);
  process.exitCode = 1;
}

/** Writes the record; the words of a refusal, or null. */
function run(): string | null {
  const commit = readCommit(contentDir, outDir);
  if (commit === null) return `${folder} 不在 git 仓库中，或者还没有提交，不能发布。`;
  if (!commit.isClean) return '还有尚未提交的修改，没有写发布记录。\n改法：请先提交，git status 会列出它们。';
  const { content, problems } = checkContent(readContentFolder(contentDir), {
    beyond: beyondContent(contentDir),
  });
  if (content === null) return `${formatProblems(problems, folder)}\n\n检查没有通过，没有写发布记录。`;
  const date = readCommitDate(contentDir, commit.hash);
  if (date === null) return `读不到提交 ${commit.hash} 的日期。`;
  const previous = content.releases.at(-1);
  const number = releaseNumber(previous);
  const path = join('releases', `${number}.yml`);
  mkdirSync(join(contentDir, 'releases'), { recursive: true });
  // Never over a record that is there.
  writeFileSync(
    join(contentDir, path),
    releaseText({ commit: commit.hash, date, previous, reports: content.reports }),
    { flag: 'wx' },
  );
  const file = join(folder, path);
  console.log(`已写成 ${file}：第 ${number} 次发布，${content.reports.length} 份报告，提交 ${commit.hash}。

接下来：
1. 提交这个文件：git add ${file} && git commit -m "Release ${number}"
   记录里的提交是它前面的一个；存放记录的提交只多这一个文件。
2. 从这个新的提交生成站点：npm run build，再 npm run compress。
3. 上传以后核对：npm run verify -- 网址`);
  return null;
}
