/** The figures of the page on integrity, by the names of its open places. */
import type { Manifest } from './manifest.ts';

export function pageFigures({
  commit,
  counts,
  groups,
  externalLinks,
}: Pick<Manifest, 'commit' | 'counts' | 'groups' | 'externalLinks'>): ReadonlyMap<string, string> {
  return new Map([
    ['commit', commitWords(commit)],
    ['reportFiles', String(counts.reportFiles)],
    ['reportPages', String(counts.reportPages)],
    ['dataRows', String(counts.dataRows)],
    ['searchRecords', String(counts.searchRecords)],
    ['externalLinks', String(externalLinks.length)],
    ...Object.entries(groups).flatMap(([group, { files, bytes, sha256 }]): [string, string][] => [
      [`${group}.files`, String(files)],
      [`${group}.bytes`, String(bytes)],
      [`${group}.sha256`, sha256],
    ]),
  ]);
}

function commitWords(commit: Manifest['commit']): string {
  if (commit === null) return '内容不在 git 仓库中，没有提交';
  return commit.isClean ? commit.hash : `${commit.hash}，另有尚未提交的修改`;
}
