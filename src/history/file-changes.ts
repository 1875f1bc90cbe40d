/** Files of a content folder that differ between two versions. */
import type { SourceFile } from '../checks/content.ts';
import type { FileChange } from './change-report.ts';

/** Every file but the reports, whose figures are compared one by one; sorted by path. */
export function otherFileChanges(before: readonly SourceFile[], after: readonly SourceFile[]): FileChange[] {
  const [old, now] = [byPath(before), byPath(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => !path.startsWith('reports/') && old.get(path) !== now.get(path))
    .sort()
    .map((path) => ({ path, kind: !old.has(path) ? 'added' : !now.has(path) ? 'removed' : 'changed' }));
}

/** Release records that are gone or say something else, in words; none may ever be. */
export function recordFaults(changes: readonly FileChange[]): string[] {
  return changes
    .filter(({ path, kind }) => path.startsWith('releases/') && kind !== 'added')
    .map(
      ({ path, kind }) =>
        `发布记录 ${path} ${kind === 'removed' ? '被删去了' : '有改动'}。改法：发布记录写成以后不能改动或删去，请从 git 中恢复原来的文件；分支早于这次发布的，请先合并主线。`,
    );
}

function byPath(files: readonly SourceFile[]): ReadonlyMap<string, string | null> {
  return new Map(
    files.map(({ path, text, attachment, isLink }) => [
      path,
      attachment?.sha256 ?? (isLink === true ? null : text),
    ]),
  );
}
