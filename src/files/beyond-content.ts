/** What the check of a content folder asks of its surroundings: git, and the fixed files of the site. */
import type { Beyond } from '../checks/inspect-content.ts';
import { lastDayAt } from './last-day.ts';
import { pngSizeAt } from './png-size.ts';

export function beyondContent(folder: string): Beyond {
  return {
    lastDay: (latest) => lastDayAt(folder, latest),
    isPicture: (address) => pngSizeAt(address) !== null,
  };
}
