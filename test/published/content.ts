/** Content folders of the repository, read and checked once for each test file. */
import { checkContent } from '../../src/gate/check-content.ts';
import type { Content, ReportEntry, SourceFile } from '../../src/checks/content.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';

/** The checked content of a folder; a problem of the content fails the test with its text. */
export function readChecked(folder: string): Content {
  const { content, problems } = checkContent(readContentFolder(folder));
  if (content === null) throw new Error(`\n${formatProblems(problems, folder)}`);
  return content;
}

export function reportOf(content: Content, id: string): ReportEntry {
  const entry = content.reports.find(({ scored }) => scored.report.id === id);
  if (entry === undefined) throw new Error(`No report ${id}`);
  return entry;
}

/** The registers of a folder with one report and its source text, so that a check reads little. */
export function filesOf(folder: string, id: string): SourceFile[] {
  return readContentFolder(folder).filter(
    ({ path }) =>
      !/^(?:reports|sources|pages)\//.test(path) ||
      path === `reports/${id}.md` ||
      path === `sources/${id}.txt`,
  );
}

/** The five documents that the site starts with, by their number. */
export const seeds = {
  '000': 'unstated/2021/chinese-domain-names/self-evaluation',
  '001': 'huhehaote/2024/domain-registration/department-evaluation',
  '002': 'xiangyang/2021/open-government-and-domains/target-declaration',
  '003': 'haikou/2019/information-systems/self-evaluation',
  '004': 'xinzhou/2022/internet-plus-services/self-evaluation',
} as const;
