/** Published cases laid out as the national form, in Word and Excel. */
import { describe, expect, it } from 'vitest';
import { nationalForm } from './case-forms.ts';
import { importAs, readKnown } from './import-file.ts';
import { measure, readPublished } from './measure.ts';
import { toDocx, toXlsx } from './office-files.ts';

const { files, known } = readKnown('test/published/content');
// The form of 黄果树 has no indicators of its own: nothing of it can be laid out.
const cases = files.filter(({ path }) => path.startsWith('reports/') && !path.includes('huangguoshu'));

describe.each(cases)('$path', ({ path, text }) => {
  const published = readPublished(text);
  const targets = (published.raw['indicators'] ?? []) as { target?: unknown }[];
  const form = nationalForm(
    published.raw,
    targets.some(({ target }) => typeof target === 'object') ? 'split' : 'plain',
  );
  // The title of the laid-out form is no part of the case.
  const withTitle = { ...published, body: `${published.body}\n项目支出绩效自评表（2022年度）` };

  it.each([
    ['docx', toDocx],
    ['xlsx', toXlsx],
  ] as const)('%s', async (ending, write) => {
    const imported = importAs(
      path.slice('reports/'.length, -'.md'.length),
      `form.${ending}`,
      await write(form),
      known,
    );
    const { wrong, percent } = measure(imported, withTitle);
    expect(wrong).toEqual([]);
    expect(percent).toBeGreaterThanOrEqual(98);
  });
});
