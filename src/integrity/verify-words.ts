/** The result of holding a published copy against its manifest, in words. */
import type { Difference } from './compare-manifest.ts';
import { manifestPath, sumsPath, type Manifest } from './manifest.ts';

export interface Verification {
  /** Folder or address. */
  readonly site: string;
  /** Null when the manifest itself is damaged. */
  readonly manifest: Manifest | null;
  /** Whether files that the manifest does not have would have been seen. */
  readonly isComplete: boolean;
  readonly checked: number;
  readonly differences: readonly Difference[];
  readonly wrongPacked: readonly string[];
}

const kindWords: Readonly<Record<Difference['kind'], string>> = {
  changed: '有改动',
  missing: '缺少',
  unexpected: '清单里没有',
};

export function verifyWords(result: Verification): { readonly isWhole: boolean; readonly words: string } {
  const { site, manifest, isComplete, checked, differences, wrongPacked } = result;
  const faults = [
    ...differences.map(({ path, kind }) => `${kindWords[kind]}：${path}`),
    ...wrongPacked.map((path) => `压缩文件与原文件不一致：${path}`),
  ];
  const notes = [
    ...(manifest === null
      ? [
          `${manifestPath} 已不可信，以上按 ${sumsPath} 核对。可用自己从同一提交生成的清单再核对一次（--against）。`,
        ]
      : [`提交：${commitWords(manifest.commit)}`]),
    ...(isComplete ? [] : ['按网址核对时，服务器上清单以外的文件无法发现。']),
  ];
  const verdict =
    faults.length === 0
      ? `核对通过：${site}，${checked} 个文件与清单一致。`
      : `核对没有通过：${site}，核对 ${checked} 个文件，有 ${faults.length} 处不一致。`;
  return { isWhole: faults.length === 0, words: [...faults, verdict, ...notes].join('\n') };
}

function commitWords(commit: Manifest['commit']): string {
  if (commit === null) return '未记录';
  return commit.isClean ? commit.hash : `${commit.hash}，生成时另有尚未提交的修改`;
}
