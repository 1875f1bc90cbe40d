/** The content of a folder as the pages get it, for tests that need no build. */
import { checkContent } from '../../src/gate/check-content.ts';
import type { Content, ReportEntry } from '../../src/checks/content.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';

export function publishedContent(folder = 'content'): Content {
  const { content, problems } = checkContent(readContentFolder(folder));
  if (content === null) throw new Error(formatProblems(problems, folder));
  return content;
}

/** A report by its id. */
export function reportOf(content: Content, id: string): ReportEntry {
  const entry = content.reports.find(({ scored }) => scored.report.id === id);
  if (entry === undefined) throw new Error(`No report ${id}.`);
  return entry;
}

/** The five reports of `content/`, by the number of their source document. */
export const seeds = {
  '000': 'unstated/2021/chinese-domain-names/self-evaluation',
  '001': 'huhehaote/2024/domain-registration/department-evaluation',
  '002': 'xiangyang/2021/open-government-and-domains/target-declaration',
  '003': 'haikou/2019/information-systems/self-evaluation',
  '004': 'xinzhou/2022/internet-plus-services/self-evaluation',
} as const;
