/** A new report: a draft in the structure of an earlier one, with every fact left open. */
import type { SourceFile } from '../checks/content.ts';
import { checks } from '../checks/index.ts';
import { readReportPath } from '../schema/content-path.ts';
import { readYaml, splitContentFile } from '../schema/front-matter.ts';
import type { RawKinds } from '../schema/registers.ts';
import { reportFrontMatter, type RawReport } from '../schema/report-schema.ts';
import type { ReportPath } from '../schema/to-report.ts';
import { carryOver, carryOverBody } from './carry-over.ts';
import { skeletonFor } from './skeleton.ts';
import { writeDraft } from './write-draft.ts';

export interface NewReportRequest {
  readonly kind: RawKinds[number];
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly project: { readonly id: string; readonly name: string };
}

export interface NewReport {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
  /** The report whose structure it has; null where there was none. */
  readonly follows: string | null;
}

/** Makes the draft. Other drafts, and files that cannot be read, are no models. */
export function newReport(files: readonly SourceFile[], request: NewReportRequest): NewReport {
  const edition = String(Math.max(...checks.map((check) => check.edition)));
  const model = findModel(files, request);
  const { fields, body } =
    model === null
      ? skeletonFor(request.kind, request.project.name, edition)
      : { fields: fieldsLike(model, request, edition), body: carryOverBody(model.body) };
  const origin =
    model === null
      ? '没有可以沿用的报告，只列出这类文件通常的内容'
      : `结构沿用 ${model.file}，数字都没有带来`;
  return {
    path: pathOf(request),
    text: `---\n# ${origin}；标有“待填”的地方都要填写，原文没有的整行删去。\n${writeDraft(fields)}---\n\n${body}\n`,
    follows: model?.file ?? null,
  };
}

function pathOf({ kind, regionId, fiscalYear, project }: NewReportRequest): string {
  return `reports/${regionId}/${fiscalYear}/${project.id}/${kind.id}.md`;
}

interface Model {
  readonly file: string;
  readonly path: ReportPath;
  readonly raw: RawReport;
  readonly body: string;
}

/** The newest earlier report of the same project and kind, else the newest of the kind in the place. */
function findModel(files: readonly SourceFile[], request: NewReportRequest): Model | null {
  const ofKind = files
    .map((file) => ({ file, path: readReportPath(file.path) }))
    .filter(
      (one): one is { file: SourceFile; path: ReportPath } =>
        one.path?.kindId === request.kind.id && one.path.regionId === request.regionId,
    )
    .filter(({ path }) => path.fiscalYear <= request.fiscalYear)
    .sort((a, b) => b.path.fiscalYear - a.path.fiscalYear || a.path.ordinal - b.path.ordinal);
  const isSame = ({ path }: { readonly path: ReportPath }): boolean => path.projectId === request.project.id;
  const candidates = [
    ...ofKind.filter((one) => isSame(one) && one.path.fiscalYear < request.fiscalYear),
    ...ofKind.filter((one) => !isSame(one)),
  ];
  for (const { file, path } of candidates) {
    const read = readModel(file.text);
    if (read !== null) return { file: file.path, path, ...read };
  }
  return null;
}

function readModel(text: string): { readonly raw: RawReport; readonly body: string } | null {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (split === null || yaml?.ok !== true) return null;
  const parsed = reportFrontMatter.safeParse(yaml.value);
  return parsed.success && parsed.data.status !== 'draft' ? { raw: parsed.data, body: split.body } : null;
}

/** Another project has its own name, and its units are not known from here. */
function fieldsLike({ path, raw }: Model, request: NewReportRequest, edition: string) {
  if (path.projectId === request.project.id) return carryOver(raw, edition);
  const document = { ...raw.document, projectName: request.project.name };
  return carryOver({ ...raw, document }, edition);
}
