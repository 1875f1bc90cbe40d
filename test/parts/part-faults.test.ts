import { describe, expect, it } from 'vitest';
import { faultsOfParts, type NamedPart } from '../../src/parts/part-faults.ts';
import type { PartMaker, PartRecord } from '../../src/parts/part-record.ts';

const maker: PartMaker = { edition: 'one', basePath: '/', siteUrl: null, content: 'abc' };

function part(number: number, of: number, change: Partial<PartRecord> = {}): NamedPart {
  const record: PartRecord = {
    format: 1,
    part: number,
    of,
    ...maker,
    commit: null,
    reports: 1,
    pages: 1,
    files: [],
    ...change,
  };
  return { folder: `dist.parts/${number}-of-${of}`, record, damaged: [] };
}

const whole = [part(1, 3), part(2, 3), part(3, 3)];

function faults(...parts: readonly NamedPart[]): string {
  return faultsOfParts('dist.parts', parts, maker).join('\n\n');
}

describe('what keeps parts from being merged', () => {
  it('is nothing when all are there', () => {
    expect(faults(...whole)).toBe('');
    expect(faults(part(1, 1))).toBe('');
  });

  it('is an empty folder', () => {
    expect(faults()).toMatchInlineSnapshot(`
      "dist.parts 里一份结果也没有。
      改法：请先生成每一份，如 npm run build -- --shard 1/4 到 4/4，再把得到的文件夹都放到这里。"
    `);
  });

  it('is a part that is missing', () => {
    expect(faults(part(1, 4), part(3, 4))).toMatchInlineSnapshot(`
      "缺少第 2、4 份（共 4 份）。
      改法：请生成缺少的，如 npm run build -- --shard 2/4，再合并。"
    `);
  });

  it('is named one by one up to ten parts', () => {
    expect(faults(part(11, 11))).toContain('缺少第 1、2、3、4、5、6、7、8、9、10 份（共 11 份）。');
    expect(faults(part(12, 12))).toContain('缺少第 1、2、3、4、5、6、7、8、9、10 等 11 份（共 12 份）。');
  });

  it('is a part that is there twice', () => {
    expect(faults(...whole, { ...part(2, 3), folder: 'dist.parts/again/2-of-3' })).toMatchInlineSnapshot(`
      "第 2/3 份有 2 个：dist.parts/2-of-3、dist.parts/again/2-of-3。
      改法：请只留下一个。"
    `);
  });

  it('is a part of another number of parts', () => {
    expect(faults(...whole, part(8, 8))).toMatchInlineSnapshot(`
      "dist.parts/8-of-8 是分成 8 份时的一份，其余是分成 3 份的。
      改法：请删去它，或者把各份都按同一个总数重新生成。"
    `);
  });

  it('is a part of another content, program, path or address', () => {
    const changes: readonly Partial<PartRecord>[] = [
      { content: 'abd' },
      { edition: 'two' },
      { basePath: '/jixiao/' },
      { siteUrl: 'https://example.invalid' },
    ];
    expect(changes.map((change) => faults(part(1, 2), part(2, 2, change))).join('\n\n'))
      .toMatchInlineSnapshot(`
        "dist.parts/2-of-2 是按另一份内容生成的。
        改法：请在同一次提交上重新生成这一份，或在那次提交上合并。

        dist.parts/2-of-2 是用另一个版本的程序、依赖或 Node.js 生成的。
        改法：请用同一次提交和同样的 Node.js，运行 npm ci 以后重新生成这一份。

        dist.parts/2-of-2 是按路径 /jixiao/ 生成的，这里是 /。
        改法：各份和合并请用同样的 BASE_PATH。

        dist.parts/2-of-2 是按网址“https://example.invalid”生成的，这里是“未填写”。
        改法：各份和合并请用同样的 SITE_URL。"
      `);
  });

  it('is a part that is damaged', () => {
    expect(faults({ ...part(1, 2), damaged: ['build.json'] }, part(2, 2))).toMatchInlineSnapshot(`
      "dist.parts/1-of-2 不完整：build.json 缺失，或者和 part.json 记录的不同。
      改法：请重新下载这一份，或用 npm run build -- --shard 1/2 重新生成。"
    `);
    expect(faults(part(1, 2), { ...part(2, 2), damaged: ['pages/a', 'pages/b'] })).toMatchInlineSnapshot(`
      "dist.parts/2-of-2 不完整：pages/a 等 2 个文件缺失，或者和 part.json 记录的不同。
      改法：请重新下载这一份，或用 npm run build -- --shard 2/2 重新生成。"
    `);
    expect(faults(part(1, 1), { folder: 'dist.parts/x', record: null, damaged: [] })).toMatchInlineSnapshot(`
      "dist.parts/x 里的 part.json 已经损坏，或者不是本程序写的。
      改法：请重新下载或重新生成这一份。"
    `);
  });

  it('is told all at once', () => {
    const strange = { ...part(3, 4, { content: 'abd', basePath: '/a/' }), damaged: ['build.json'] };
    expect(
      faultsOfParts('dist.parts', [part(1, 4), strange, part(1, 8)], maker).map((one) => one.split('\n')[0]),
    ).toMatchInlineSnapshot(`
      [
        "dist.parts/3-of-4 不完整：build.json 缺失，或者和 part.json 记录的不同。",
        "dist.parts/3-of-4 是按另一份内容生成的。",
        "dist.parts/3-of-4 是按路径 /a/ 生成的，这里是 /。",
        "dist.parts/1-of-8 是分成 8 份时的一份，其余是分成 4 份的。",
        "缺少第 2、4 份（共 4 份）。",
      ]
    `);
  });
});
