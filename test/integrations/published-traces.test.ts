/** Notes of commits reach readers without having passed the gate: what they say of people stops the build. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { correctionFeed } from '../../src/correction-feeds.ts';
import { reportPath, smallContent, sourcePath } from '../checks/small-content.ts';
import { tracesOf } from '../support/published-traces.ts';
import { openDataOfFolder } from '../support/open-data.ts';
import { publishedContent, seeds } from '../support/published-content.ts';
import { change, trailOfOne } from '../support/trails.ts';

const { catalog } = openDataOfFolder();
const tracesIn = tracesOf(publishedContent());

function foundIn(note: string, format: 'atom' | 'json'): readonly string[] {
  const trail = trailOfOne(seeds['000'], [change({ note })]);
  const path = `feeds/corrections.${format}`;
  return tracesIn(path, Buffer.from(correctionFeed(catalog, undefined, null, format, trail)));
}

describe.each(['atom', 'json'] as const)('a note of a commit in the feed of corrections (%s)', (format) => {
  it.each([
    ['按 13800000000 来电更正', '手机号码'],
    ['填报人：张三，执行数抄录有误', '姓名'],
    ['项目负责人：李四', '姓名'],
    ['由王示例负责更正', '姓名'],
    ['请联系 someone@example.invalid', '电子邮箱'],
  ])('%s', (note, name) => {
    expect(foundIn(note, format)).toEqual([
      `feeds/corrections.${format} 里有疑似${name}。改法：请在内容和提交说明里找到它并改正；已写进提交说明的，在报告中登记 takedowns。`,
    ]);
  });

  it.each(['执行数抄录有误，由 12.48 万元改为 12.84 万元', '更正项目负责人一栏', '由财政局负责更正'])(
    'that names nobody is none: %s',
    (note) => {
      expect(foundIn(note, format)).toEqual([]);
    },
  );
});

it('the name of a changed field beside its values is no label of a person', () => {
  const trail = trailOfOne(seeds['000'], [
    change({
      fields: [
        {
          field: 'x',
          title: '填报人',
          before: { state: 'value', text: '文字', words: '文字' },
          after: { state: 'absent', text: null, words: null },
        },
      ],
    }),
  ]);
  const feed = correctionFeed(catalog, undefined, null, 'atom', trail);
  expect(feed).toContain('填报人：原为 文字');
  expect(tracesIn('feeds/corrections.atom', Buffer.from(feed))).toEqual([]);
});

describe('the search records and the data of reports are read as well', () => {
  const fragment = (content: string): Buffer =>
    gzipSync(`pagefind_dcd${JSON.stringify({ url: `/reports/${seeds['000']}/`, content })}`);
  const data = (value: object): Buffer => Buffer.from(JSON.stringify(value, null, 1));
  const path = `data/v1/reports/${seeds['000']}.json`;

  it.each<[name: string, file: string, bytes: Buffer, count: number]>([
    [
      'a number in a search record',
      'pagefind/shards/2024/fragment/x.pf_fragment',
      fragment('电话 13800000000'),
      1,
    ],
    ['a search record without one', 'pagefind/shards/2024/fragment/x.pf_fragment', fragment('预算执行率'), 0],
    ['a number in the data', path, data({ narrative: '电话 13800000000。' }), 1],
    ['an amount of 元 in the data', path, data({ yuan: '13800000000', count: 3 }), 0],
    ['a table, whose rows stand in the data of the reports', 'data/v1/funds.json', data(['13800000000']), 0],
  ])('%s', (_name, file, bytes, count) => {
    expect(tracesIn(file, bytes)).toHaveLength(count);
  });
});

describe('a former revision, which may be older than a check', () => {
  const look = (html: string) => tracesIn('versions/a/2023/b/c/2026-03-28-r1/index.html', Buffer.from(html));

  it.each([
    ['<tr><th scope="row">说明</th><td>联系人：张三</td></tr>', 1],
    ['<pre>第一行\n填报人：李四\n</pre>', 1],
    ['<tr><th scope="row">联系人</th><td>见门户网站</td></tr>', 0],
  ])('%s', (html, count) => {
    expect(look(html)).toHaveLength(count);
  });
});

describe('the name of an entry of a feed', () => {
  const look = (text: string) => tracesIn('feeds/reports.atom', Buffer.from(`<id>${text}</id>`));

  it('is a digest, whatever its digits look like', () => {
    expect(look('urn:uuid:0f3c1d2e-8a4b-5c6d-b010-1234567abcde')).toEqual([]);
    expect(look('urn:uuid:0f3c1d2e-8a4b-5c6d-8010-a12345678901')).toEqual([]);
  });

  it('hides nothing that stands beside it', () => {
    expect(look('b010-1234567abcde')).toEqual([expect.stringContaining('疑似电话号码')]);
    expect(look('urn:uuid:0f3c1d2e-8a4b-5c6d-b010-1234567abcde 13800000000')).toEqual([
      expect.stringContaining('疑似手机号码'),
    ]);
  });
});

describe('the telephone of an office', () => {
  const site =
    'name: 示例\ntagline: 示例站点。\ncolumn:\n  name: 预算绩效公开\n  description: 示例栏目。\n  keywords: 预算绩效\n  type: 政务公开\n';
  const withContact = (contact: string) =>
    checkContent(smallContent({ 'site.yml': () => `${site}contact: ${contact}\n` }));

  it.each(['电话：0000-0000000', '办公室 （0000）0000000', '００００－０００００００', '0000000'])(
    '%s in site.yml is meant for readers, on every page',
    (contact) => {
      const { content, problems } = withContact(contact);
      expect(problems).toEqual([]);
      if (content === null) throw new Error('The content should pass.');
      const look = tracesOf(content);
      expect(look('index.html', Buffer.from(`<p>联系方式：${contact}</p>`))).toEqual([]);
      expect(
        look('index.html', Buffer.from(`<p>联系方式：${contact}</p><p>电话：0000-1111111</p>`)),
      ).toHaveLength(1);
    },
  );

  it.each(['手机：13800000000', '联系人：张三'])('%s is somebody’s', (contact) => {
    expect(withContact(contact).problems.map(({ code }) => code)).toEqual(['personal-data']);
  });
});

it('a figure that the gate tells from a mobile number by its heading may stand on the page of its report', () => {
  const table = '| 指标 | 金额（元） |\n| --- | --- |\n| 道路 | 13800000000 |\n';
  const { content, problems } = checkContent(
    smallContent({ [reportPath]: (text) => `${text}\n${table}`, [sourcePath]: () => null }),
  );
  expect(problems).toEqual([]);
  if (content === null) throw new Error('The content should pass.');
  const look = tracesOf(content);
  const page = `${reportPath.slice(0, -'.md'.length)}/index.html`;
  const html = (figure: string) =>
    Buffer.from(`<table>\n<tr>\n<td>道路</td>\n<td>${figure}</td>\n</tr>\n</table>`);
  expect(look(page, html('13800000000'))).toEqual([]);
  expect(look(page, html('13900000000'))).toHaveLength(1);
});
