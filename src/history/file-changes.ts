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

function byPath(files: readonly SourceFile[]): ReadonlyMap<string, string | null> {
  return new Map(
    files.map(({ path, text, attachment, isLink }) => [
      path,
      attachment?.sha256 ?? (isLink === true ? null : text),
    ]),
  );
}
