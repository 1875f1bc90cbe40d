/**
 * The content as an editor has it just now, for `npm run dev`: what can be read is shown, with
 * all problems beside it. Nothing is ever published from here; that is the gate's.
 */
import { shownEntries } from './gate/check-content.ts';
import type { CheckedReport } from './checks/check-report.ts';
import { checkReport } from './gate/check-report.ts';
import { findAddresses } from './gate/find-addresses.ts';
import type { Content, Registers, ReportEntry, SourceFile } from './checks/content.ts';
import { inspectContent } from './checks/inspect-content.ts';
import { createMemory } from './checks/memory.ts';
import type { Problem } from './checks/problem.ts';
import type { ReadRegisters } from './checks/read-registers.ts';
import { beyondContent } from './files/beyond-content.ts';
import { folderReader } from './files/folder-reader.ts';

export interface WorkingContent {
  readonly files: readonly SourceFile[];
  /** As far as it could be read. */
  readonly content: Content;
  readonly problems: readonly Problem[];
}

/** Looks at a content folder; the very same object as long as no file has changed. */
export function followContent(contentDir: string): () => WorkingContent {
  const readFiles = folderReader(contentDir);
  const memory = createMemory<CheckedReport>();
  let latest: WorkingContent | null = null;
  return () => {
    const files = readFiles();
    if (latest?.files === files) return latest;
    const inspection = inspectContent(files, {
      check: checkReport,
      memory,
      includeDrafts: true,
      findAddresses,
      beyond: beyondContent(contentDir),
    });
    const { pages, releases, redirects, withdrawals } = inspection;
    const registers = readableRegisters(inspection.registers);
    const reports = shownEntries(inspection.reports, true).filter((entry) => isPlaced(entry, registers));
    latest = {
      files,
      content: { registers, reports, pages, releases, redirects, withdrawals },
      problems: inspection.problems,
    };
    return latest;
  };
}

const unreadableSite: Registers['site'] = {
  name: '（site.yml 读不出来）',
  tagline: '',
  column: { name: '', description: '', keywords: '', type: '' },
};

/** Registers in which one that could not be read is empty. */
function readableRegisters(read: ReadRegisters): Registers {
  return {
    site: read.site ?? unreadableSite,
    regions: read.regions ?? new Map(),
    kinds: read.kinds ?? new Map(),
    projects: read.projects ?? new Map(),
    organizations: read.organizations ?? new Map(),
    metrics: read.metrics ?? new Map(),
    rules: read.rules,
    defaultScale: read.defaultScale,
  };
}

/** Whether the registers know the place of a report; a page could not name it otherwise. */
function isPlaced({ scored }: ReportEntry, { regions, projects, kinds }: Registers): boolean {
  const { regionId, projectId, kindId } = scored.report;
  return regions.has(regionId) && projects.has(projectId) && kinds.has(kindId);
}
