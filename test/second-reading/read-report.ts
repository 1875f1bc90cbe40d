/** Reports of a content folder for the second reading, with changes. */
import { readFileSync } from 'node:fs';
import type { Fault } from '../../src/checks/file-reader.ts';
import { sourceFaults } from '../../src/checks/source-text.ts';
import { fieldOf } from '../../src/schema/locate.ts';
import { reportFrontMatter, type RawReport } from '../../src/schema/report-schema.ts';
import {
  secondReading,
  type ReadingException,
  type ReadingFault,
} from '../../src/second-reading/second-reading.ts';
import { readKnown } from '../import/import-file.ts';
import { readPublished } from '../import/measure.ts';
import { seeds } from '../published/content.ts';
import { replacing } from '../support/content-copy.ts';

export type Seed = keyof typeof seeds;
export const seedNumbers = Object.keys(seeds) as Seed[];

const { known } = readKnown('content');

export interface Report {
  readonly id: string;
  readonly raw: RawReport;
  readonly body: string;
  readonly sourceText: string;
}

/** A seed as it is published. */
export function reportOf(seed: Seed, change: (text: string) => string = (text) => text): Report {
  const id = seeds[seed];
  const { raw, body } = readPublished(change(readFileSync(`content/reports/${id}.md`, 'utf8')));
  const sourceText = readFileSync(`content/sources/${id}.txt`, 'utf8');
  return { id, raw: reportFrontMatter.parse(raw), body, sourceText };
}

/** Replaces a text that stands exactly once. */
export function replacingOnce(from: string, to: string): (text: string) => string {
  return (text) => {
    if (text.split(from).length > 2) throw new Error(`The file contains ${JSON.stringify(from)} twice.`);
    return replacing(from, to)(text) ?? '';
  };
}

export function read(
  { id, raw, body, sourceText }: Report,
  exceptions: readonly ReadingException[] = [],
  registers = known,
): ReadingFault[] {
  const kind = id.split('/').at(-1) ?? '';
  return secondReading(raw, body, sourceText, { id, kind }, registers, exceptions);
}

/** The faults that the checks of figures find. */
export function figureFaults({ raw, sourceText }: Report): Fault[] {
  return sourceFaults(raw, sourceText);
}

/** Faults as they are quoted: the field, where one is left, and the message. */
export function quoted({ raw }: Report, faults: readonly ReadingFault[]): string[] {
  return faults.map(({ path, message }) => {
    const field = fieldOf(raw, path);
    return field === '' ? message : `${field}：${message}`;
  });
}
