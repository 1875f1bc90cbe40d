import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/schema/front-matter.ts';
import { readChecked, reportOf } from './content.ts';

/**
 * A published report and what a careful reader found in it. Each discrepancy stands at a field,
 * or in a remark that quotes these words; what is consistent must raise nothing to acknowledge.
 */
const publishedCase = z.strictObject({
  source: z.string(),
  report: z.string(),
  expected: z.array(
    z.union([
      z.strictObject({ type: z.string(), conclusion: z.string(), field: z.string() }),
      z.strictObject({ type: z.string(), conclusion: z.string(), remark: z.string() }),
    ]),
  ),
  consistent: z.array(z.strictObject({ text: z.string(), fields: z.array(z.string()).min(1) })),
});

const folder = 'test/published/cases';
const cases = readdirSync(folder).map((file) => {
  const yaml = readYaml(readFileSync(join(folder, file), 'utf8'), 1);
  return { file, ...publishedCase.parse(yaml.ok ? yaml.value : yaml) };
});
const content = readChecked('test/published/content');

describe.each(cases)('$file', ({ report, expected, consistent }) => {
  const { findings, scored } = reportOf(content, report);

  it.each(expected)('$conclusion', (one) => {
    if ('field' in one) expect(findings.map(({ field }) => field)).toContain(one.field);
    else expect(scored.report.remarks.flatMap(({ quotes }) => quotes)).toContain(one.remark);
  });

  it.each(consistent)('holds: $text', ({ fields }) => {
    const raised = findings.filter(({ severity }) => severity !== 'notice').map(({ field }) => field);
    for (const field of fields) {
      expect(raised.filter((one) => one === field || one.startsWith(`${field}.`))).toEqual([]);
    }
  });

  it('raises nothing to acknowledge beyond what was found', () => {
    const known = expected.flatMap((one) => ('field' in one ? [one.field] : []));
    const raised = findings.filter(({ severity }) => severity !== 'notice').map(({ field }) => field);
    expect(raised.filter((field) => !known.includes(field))).toEqual([]);
  });
});

it('every report of the folder has its case', () => {
  expect(cases.map(({ report }) => report).sort()).toEqual(
    content.reports.map(({ scored }) => scored.report.id),
  );
});
