/** What is published beside the texts of a content folder: the names in `public/`, and the notes of commits. */
import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Release } from '../checks/content.ts';
import { nameProblems, noteProblems } from '../checks/name-problems.ts';
import type { Problem } from '../checks/problem.ts';
import { readNotes } from '../files/read-history.ts';

/** The folder that Astro copies to the site as it is. */
const publicFolder = 'public';

/** `releases` in their order: notes of commits that have been released cannot be changed any more. */
export function problemsBeside(
  contentDir: string,
  releases: readonly Pick<Release, 'commit'>[],
  publicDir = publicFolder,
): Problem[] {
  const below = relative(contentDir, publicDir).split(sep).join('/');
  const names = readdirSync(publicDir, { recursive: true, encoding: 'utf8' });
  const last = releases.at(-1);
  return [
    ...nameProblems(names.map((name) => `${below}/${name.split(sep).join('/')}`)),
    ...(last === undefined ? [] : noteProblems(readNotes(contentDir, last.commit) ?? [])),
  ];
}
