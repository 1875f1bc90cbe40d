import { describe, expect, it } from 'vitest';
import { lineOf, maxRegionLevels, regionLineFaults } from '../../src/checks/region-lines.ts';
import type { RawRegions } from '../../src/schema/registers.ts';
import { problemsOf, written } from './small-content.ts';

/** `a<b` is a region a that lies in b. */
function listOf(lines: string): RawRegions {
  return lines.split(' ').map((line) => {
    const [id = '', parent] = line.split('<');
    return { id, name: `地区${id}`, level: 'city', ...(parent === undefined ? {} : { parent }) };
  });
}

const faultsOf = (lines: string): string[] =>
  regionLineFaults(listOf(lines)).map(({ path, code, message }) => `${path.join('.')} ${code} ${message}`);

describe('regions in each other', () => {
  it.each<[name: string, lines: string, faults: string[]]>([
    ['as they lie', 'county<city city<province province other<province', []],
    ['in one that is not registered', 'city<nowhere county<city', []],
    ['eight levels', 'h<g g<f f<e e<d d<c c<b b<a a', []],
    ['one in itself', 'a<a', ['0.parent parent-cycle 地区“a”的上级最终又是它自己。']],
    [
      'two in each other, with one below them',
      'c<b b<a a<b d<c',
      ['1.parent parent-cycle 地区“b”的上级最终又是它自己。'],
    ],
    [
      'two circles',
      'a<b b<a c<d d<c',
      [
        '0.parent parent-cycle 地区“a”的上级最终又是它自己。',
        '2.parent parent-cycle 地区“c”的上级最终又是它自己。',
      ],
    ],
    [
      'ten levels, from below',
      'j<i i<h h<g g<f f<e e<d d<c c<b b<a a',
      ['1.parent wrong-value 地区“i”连同上级有 9 级，超过 8 级。'],
    ],
    [
      'nine levels on two sides, from above',
      'a b<a c<b d<c e<d f<e g<f h<g i<h k<h l<k',
      [
        '8.parent wrong-value 地区“i”连同上级有 9 级，超过 8 级。',
        '9.parent wrong-value 地区“k”连同上级有 9 级，超过 8 级。',
      ],
    ],
  ])('%s', (_name, lines, faults) => {
    expect(faultsOf(lines)).toEqual(faults);
  });

  it('are a line that ends', () => {
    const regions = new Map(listOf('a<b b<c c<b lone').map((region) => [region.id, region]));
    expect(lineOf('a', regions)).toEqual(['a', 'b', 'c']);
    expect(lineOf('lone', regions)).toEqual(['lone']);
    expect(lineOf('unknown', regions)).toEqual(['unknown']);
    const deep = new Map(
      Array.from({ length: 100 }, (_, index) => [`r${index}`, { parent: `r${index + 1}` }] as const),
    );
    expect(lineOf('r0', deep)).toHaveLength(maxRegionLevels);
  });

  it('are said to be too many levels in words of the register', () => {
    const entry = (index: number): string =>
      `- id: r${index}\n  name: 地区${index}\n  level: city\n${index === 8 ? '' : `  parent: r${index + 1}\n`}`;
    const lines = Array.from({ length: 9 }, (_, index) => entry(index)).join('');
    const [problem] = problemsOf({ 'regions.yml': written(lines) }).filter(
      ({ file }) => file === 'regions.yml',
    );
    expect(problem).toMatchInlineSnapshot(`
      {
        "code": "wrong-value",
        "column": 3,
        "field": "[r0].parent",
        "file": "regions.yml",
        "fix": "请改正 parent：省、市、县、乡、村，写直接的上级；省级地区没有上级，不写 parent。",
        "line": 4,
        "message": "地区“r0”连同上级有 9 级，超过 8 级。",
      }
    `);
  });
});
