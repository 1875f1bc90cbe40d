import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/i18n/anchors.ts';
import { groupDigits, percentText } from '../../src/i18n/format.ts';
import { jsonForScript, metaTags } from '../../src/i18n/head.ts';
import { summaryOf } from '../../src/i18n/summary.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

describe('the summary line', () => {
  const content = publishedContent();

  it.each([
    ['000', '预算 6 万元，执行 5.04 万元（84%），结余 0.96 万元；自评 90.82 分（优秀）'],
    ['001', '预算 30 万元，执行 25.68 万元（85.6%）；部门评价 83.73 分（良）'],
    ['002', '申请资金 37.59 万元'],
    ['003', '预算 21.76 万元，执行 12.84 万元（59.1%），结余 8.92 万元；自评 88 分（良好）'],
    ['004', '预算 24.5 万元，执行 24.5 万元（100%）；自评 98 分（良好）'],
  ] as const)('of seed %s', (seed, expected) => {
    expect(summaryOf(reportOf(content, seeds[seed]).scored)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.5', '-1,234,567.5'],
    ['0.1234567', '0.1234567'],
  ])('%s is shown as %s', (text, expected) => {
    expect(groupDigits(text)).toBe(expected);
  });

  it.each([
    ['84', '84%'],
    ['84.00%', '84.00%'],
    ['８４％', '８４％'],
  ])('the rate %s carries its sign once', (text, expected) => {
    expect(percentText(text)).toBe(expected);
  });
});

describe('anchors', () => {
  it.each([
    ['indicators[B12].score', 'indicators-B12'],
    ['indicators[5].checklist[2].text', 'indicators-5'],
    ['funds.rates[receiptRate].fiscal', 'funds'],
    ['scores[mean].total', 'scores-mean'],
    ['blocks[产出指标(70分)].weight', 'blocks-产出指标(70分)'],
    ['lineItems[1].total', 'lineItems-1'],
    ['indicators', 'indicators'],
  ])('of %s', (field, expected) => {
    expect(anchorOf(field)).toBe(expected);
  });
});

describe('head tags', () => {
  const site = {
    name: '明账',
    domain: 'www.example.gov.cn',
    siteCode: '0000000000',
    column: { name: '预算绩效', description: '公开', keywords: '绩效', type: '政务公开' },
  };
  const article = {
    title: '标题',
    publishedAt: '2026-11-20 18:00',
    source: '某单位',
    keywords: ['甲', '乙'],
  };

  it('home: three required names', () => {
    expect(metaTags('home', site, null).map(([name]) => name)).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
    ]);
  });

  it('column: seven', () => {
    expect(metaTags('column', site, null)).toHaveLength(7);
  });

  it('article: ten and the keywords', () => {
    const tags = metaTags('article', site, article);
    expect(tags.slice(7)).toEqual([
      ['ArticleTitle', '标题'],
      ['PubDate', '2026-11-20 18:00'],
      ['ContentSource', '某单位'],
      ['Keywords', '甲,乙'],
    ]);
  });

  it('what is not known is left out', () => {
    const known = metaTags(
      'article',
      { ...site, domain: undefined, siteCode: undefined },
      { ...article, source: null },
    );
    expect(known.map(([name]) => name)).not.toContain('ContentSource');
    expect(known.map(([name]) => name)).not.toContain('SiteIDCode');
  });
});

it('JSON in a script element cannot close it', () => {
  const json = jsonForScript({ name: '</script><script>alert(1)</script>' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script>' });
});
