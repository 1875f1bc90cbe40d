import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../src/import/find-names.ts';

describe('names in a text', () => {
  it.each<[names: string[], text: string, found: string[]]>([
    [['张三'], '由张三负责，张三签字', ['张三', '张三']],
    [['张三', '张三丰'], '张三丰和张三', ['张三丰', '张三']],
    [['张三丰'], '张三和张三 \u3000丰', ['张三 \u3000丰']],
    [['张三'], '张 三', ['张 三']],
    [['张三'], '张\n三', []],
    [['张三', '三李'], '张三李', ['张三']],
    [['𠮷田'], '由𠮷田负责', ['𠮷田']],
    [[], '张三', []],
  ])('%j in %j', (names, text, found) => {
    expect(nameFinder(names)(text).map(({ from, to }) => text.slice(from, to))).toEqual(found);
  });
});
