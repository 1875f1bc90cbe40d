/** What is kept of a checked content for its pages. */
import { createHash } from 'node:crypto';
import type { Content, SourceFile } from './checks/content.ts';
import { reportFacts } from './facts/report-facts.ts';
import type { PassedContent } from './passed-content.ts';

export function passedOf({ reports, ...content }: Content, files: readonly SourceFile[]): PassedContent {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const rules = JSON.stringify([[...content.registers.rules], content.registers.defaultScale]);
  return {
    ...content,
    reports: reports.map((entry) => {
      const { findings, attachments, figuresDigest } = entry;
      const facts = reportFacts(entry);
      const source = `sources/${facts.id}.txt`;
      return {
        facts,
        checked: { findings, attachments, figuresDigest },
        source: texts.has(source) ? source : null,
        madeFrom: digestOf([
          rules,
          texts.get(entry.file) ?? '',
          texts.get(source) ?? '',
          JSON.stringify([findings, attachments]),
        ]),
      };
    }),
  };
}

function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
