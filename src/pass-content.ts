/** What is kept of a checked content folder for its pages. */
import { createHash } from 'node:crypto';
import type { Registers, SourceFile } from './checks/content.ts';
import type { DerivedReport } from './derive-report.ts';
import type { CheckedFolder } from './gate/check-folder.ts';
import type { FileDigest } from './integrity/site-file.ts';
import type { CheckedText, PassedContent, PassedReport } from './passed-content.ts';
import { sharingTexts } from './shared-texts.ts';

/** The reports that are published, and everything else; of a folder without problems. */
export function passedOf(
  { files, inspection }: CheckedFolder<DerivedReport>,
  registers: Registers,
  sources: readonly FileDigest[],
): PassedContent {
  const { reports, pages, releases, redirects, withdrawals } = inspection;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const share = sharingTexts();
  const rules = JSON.stringify([[...registers.rules], registers.defaultScale]);
  const passed = reports.flatMap(({ derived, findings, status }): PassedReport[] => {
    if (derived === null || status === 'draft') return [];
    const { facts, published } = derived;
    const { attachments, figuresDigest } = facts;
    const sourcePath = `sources/${facts.id}.txt`;
    const file = checkedText(byPath, facts.file);
    const source = byPath.has(sourcePath) ? checkedText(byPath, sourcePath) : null;
    return [
      share({
        facts,
        checked: { findings, attachments, figuresDigest },
        published,
        file,
        source,
        madeFrom: digestOf([
          rules,
          file.digest,
          source?.digest ?? '',
          JSON.stringify([findings, attachments]),
        ]),
      }),
    ];
  });
  return {
    registers,
    reports: passed.sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1)),
    pages,
    releases,
    redirects,
    withdrawals,
    sources,
  };
}

function checkedText(byPath: ReadonlyMap<string, SourceFile>, path: string): CheckedText {
  const digest = byPath.get(path)?.digest;
  if (digest === undefined) throw new Error(`${path} was checked without a digest.`);
  return { path, digest };
}

function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
