import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { buildFolder } from '../support/build-folder.ts';
import { copyContent } from '../support/content-copy.ts';
import { seeds } from '../support/published-content.ts';

const file = `reports/${seeds['001']}`;
const page = join('reports', seeds['001'], 'index.html');

/** The report as if it had been written here: no source text, and a narrative that refers to the data. */
function contentWith(narrative: string): string {
  const text = readFileSync(`content/${file}.md`, 'utf8');
  const end = text.indexOf('\n---\n') + '\n---\n'.length;
  return copyContent({
    [`${file}.md`]: () => null,
    [`sources/${seeds['001']}.txt`]: () => null,
    [`${file}.mdx`]: () => `${text.slice(0, end)}\n${narrative}\n`,
  });
}

describe('a narrative in MDX', () => {
  it('takes its figures from the data of its report', () => {
    const narrative = [
      '## 执行情况',
      '',
      '全年执行 <Amount stage="executed" />，见 <Indicator code="B12" />。',
      '',
      '<Chart name="funds" />',
      '',
      '<Finding field="indicators[B12].score" />',
    ].join('\n');
    const { status, output, outDir } = buildFolder(contentWith(narrative));
    expect(status, output).toBe(0);
    expect(output).not.toMatch(/WARN|MODULE_LEVEL_DIRECTIVE/);
    const html = readFileSync(join(outDir, page), 'utf8');
    const body = /<div class="narrative">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
    const words = body.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    expect(words).toContain('全年执行 25.68 万元，见 B12 预算执行率（得 2.2 分）。');
    expect(body).toContain('href="#indicators-B12"');
    expect(body).toContain('<drawn-chart');
    expect(body).toContain('按满 1 个百分点才扣计 9 步得 2.2 分');
  });

  it.each([
    ['code', '全年执行 {process.env.HOME}。', 'code-in-body'],
    ['an unknown component', '<Fragment set:html="<b>x</b>" />', 'wrong-component'],
    ['a figure that the report has not', '<Amount stage="requested" />', 'wrong-component'],
  ])('with %s is refused before anything is rendered', (_name, narrative, code) => {
    const { content, problems } = checkContent(readContentFolder(contentWith(`示例正文。\n\n${narrative}`)));
    expect(content).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});
