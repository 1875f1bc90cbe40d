import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { Content, SourceFile } from '../../src/checks/content.ts';
import { demoCorpus, sharedFiles } from '../../src/demo/corpus.ts';
import { newReport, type NewReport, type NewReportRequest } from '../../src/editing/new-report.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { openFields } from '../../src/schema/open-fields.ts';
import type { RawReport } from '../../src/schema/report-schema.ts';

const files = readContentFolder('content');
const content = contentOf(files);

function contentOf(folder: readonly SourceFile[]): Content {
  const checked = checkContent(folder);
  if (checked.content === null) throw new Error('The content has problems.');
  return checked.content;
}

function rawOf(text: string): RawReport {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (yaml?.ok !== true) throw new Error('The draft cannot be read.');
  return yaml.value as RawReport;
}

function request(id: string, change: Partial<NewReportRequest> = {}): NewReportRequest {
  const [regionId = '', year, projectId = '', kindId = ''] = id.split('/');
  const { kinds, projects } = content.registers;
  const [kind, project] = [kinds.get(kindId), projects.get(projectId)];
  if (kind === undefined || project === undefined) throw new Error(`Not registered: ${id}`);
  return { kind, regionId, fiscalYear: Number(year), project, ...change };
}

const xinzhou = 'xinzhou/2023/internet-plus-services/self-evaluation';
const nextYears = content.reports.map(({ scored: { report } }) => ({
  last: report,
  id: `${report.regionId}/${report.fiscalYear + 1}/${report.projectId}/${report.kindId}`,
}));

/** Every text of a draft with the keys that lead to it. */
function textsOf(value: unknown, keys: readonly string[] = []): { keys: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ keys, text: value }];
  return Object.entries(value as object).flatMap(([key, child]) =>
    textsOf(child, Array.isArray(value) ? keys : [...keys, key]),
  );
}

describe.each(nextYears)('the next year of $last.id', ({ last, id }) => {
  const draft = newReport(files, request(id));
  const raw = rawOf(draft.text);
  const before = rawOf(files.find(({ path }) => path === `reports/${last.id}.md`)?.text ?? '');

  it('follows it and is a draft', () => {
    expect(draft).toMatchObject({ path: `reports/${id}.md`, follows: `reports/${last.id}.md` });
    expect(raw).toMatchObject({ status: 'draft', revision: '1' });
  });

  it('is read by the gate, and no published build takes it in', () => {
    const withDraft = [...files, { path: draft.path, text: draft.text }];
    expect(checkContent(withDraft).problems).toEqual([]);
    expect(contentOf(withDraft).reports).toHaveLength(content.reports.length);
    const inDevelopment = checkContent(withDraft, { includeDrafts: true });
    expect(inDevelopment.content?.reports).toHaveLength(content.reports.length + 1);
  });

  it('keeps the rows, their names and their codes', () => {
    const rows = ({ indicators = [] }: RawReport) =>
      indicators.map(({ table, level1, level2, code, name }) => ({ table, level1, level2, code, name }));
    expect(rows(raw)).toEqual(rows(before));
    expect(raw.tables).toEqual(before.tables);
    expect(raw.gradeScale).toEqual(before.gradeScale);
    expect(raw.blocks?.map(({ level1, level2 }) => [level1, level2])).toEqual(
      before.blocks?.map(({ level1, level2 }) => [level1, level2]),
    );
    expect(raw.indicators?.map(({ rule }) => rule)).toEqual(before.indicators?.map(({ rule }) => rule));
  });

  it('has no figure, date, quotation, calculation, remark, acknowledgement or checksum of it', () => {
    const figures =
      /^(?:weight|target|actual|score|completionRate|deduction|total|max|scoreRate|grade|value|amount|executed|count|rate|issued|returned|valid|varianceNote)$/;
    const left =
      /^(?:quote|quotes|date|answer|stated|ratio|calculations|metrics|remarks|acknowledged|sha256|publishedAt|schedule)$/;
    const isRule = (keys: readonly string[]) =>
      keys.some((key) => ['rule', 'reading', 'gradeScale', 'checklist'].includes(key));
    for (const { keys, text } of textsOf(raw)) {
      expect(keys.filter((key) => left.test(key))).toEqual([]);
      if (figures.test(keys.at(-1) ?? '') && !isRule(keys))
        expect(['', '【待填】'], keys.join('.')).toContain(text);
    }
    const body = splitContentFile(draft.text)?.body.split('\n') ?? [];
    expect(body.filter((line) => !/^(?:#{2,6} .*|【待填】|)$/.test(line))).toEqual([]);
  });

  it('names every open place', () => {
    const open = openFields(draft.text);
    expect(open.length).toBeGreaterThan(20);
    const bodyLine = splitContentFile(draft.text)?.bodyLine ?? 0;
    expect(open.filter(({ line, field }) => line < bodyLine && field === '')).toEqual([]);
  });
});

describe('the invented corpus', () => {
  const corpus = demoCorpus({ seed: 4, shared: sharedFiles(files) });
  const { registers, reports } = contentOf(corpus);

  it('starts every following year without a problem', () => {
    const drafts = new Map<string, NewReport>();
    for (const { scored } of reports) {
      const { kindId, projectId, regionId } = scored.report;
      const [kind, project] = [registers.kinds.get(kindId), registers.projects.get(projectId)];
      if (kind === undefined || project === undefined) throw new Error(scored.report.id);
      const draft = newReport(corpus, { kind, project, regionId, fiscalYear: 2090 });
      drafts.set(draft.path, draft);
    }
    expect(drafts.size).toBeGreaterThan(50);
    expect(checkContent([...corpus, ...drafts.values()], { includeDrafts: true }).problems).toEqual([]);
  });
});

describe('what a new report follows', () => {
  const other = { id: 'rural-roads', name: '农村公路' };
  const follows = (change: Partial<NewReportRequest>, folder = files) =>
    newReport(folder, request(xinzhou, change)).follows;
  const earlier = 'reports/xinzhou/2022/internet-plus-services/self-evaluation.md';
  const text = files.find(({ path }) => path === earlier)?.text ?? '';
  const at = (path: string, change = (one: string) => one) => ({ path, text: change(text) });

  it.each([
    ['the report of the year before', {}, [], earlier],
    ['a report of some years before', { fiscalYear: 2030 }, [], earlier],
    [
      'the newest',
      { fiscalYear: 2030 },
      [at('reports/xinzhou/2025/internet-plus-services/self-evaluation.md')],
      'reports/xinzhou/2025/internet-plus-services/self-evaluation.md',
    ],
    ['no later one', { fiscalYear: 2021 }, [], null],
    [
      'no draft',
      { fiscalYear: 2030 },
      [
        at('reports/xinzhou/2025/internet-plus-services/self-evaluation.md', (one) =>
          one.replace('status: published', 'status: draft'),
        ),
      ],
      earlier,
    ],
    [
      'no file that cannot be read',
      { fiscalYear: 2030 },
      [at('reports/xinzhou/2025/internet-plus-services/self-evaluation.md', () => '---\n[\n---\n')],
      earlier,
    ],
    [
      'another project of the place, also of the same year',
      { project: other, fiscalYear: 2022 },
      [],
      earlier,
    ],
    ['no other place', { regionId: 'hubei', project: other }, [], null],
  ])('%s', (_, change, more, expected) => {
    expect(follows(change, [...files, ...more])).toBe(expected);
  });

  it('takes the name of another project from the register', () => {
    const { document } = rawOf(newReport(files, request(xinzhou, { project: other })).text);
    expect(document.projectName).toBe('农村公路');
  });

  it('leaves years in names open', () => {
    const changed = at(earlier, (one) => one.replace('name: 年度总体目标', 'name: 2022年度总体目标'));
    const folder = [...files.filter(({ path }) => path !== earlier), changed];
    expect(rawOf(newReport(folder, request(xinzhou)).text).goals?.[0]?.name).toBe('【待填】年度总体目标');
  });
});

describe('a report that follows none', () => {
  it.each([...content.registers.kinds.values()])('of the kind $id is read by the gate', (kind) => {
    const draft = newReport(files, request(xinzhou, { kind, fiscalYear: 1995 }));
    expect(draft.follows).toBeNull();
    const withDraft = [...files, { path: draft.path, text: draft.text }];
    expect(checkContent(withDraft, { includeDrafts: true }).problems).toEqual([]);
    expect(openFields(draft.text).length).toBeGreaterThan(5);
  });
});
