/** Problems of whole files: where they are, what they are called, what stands beside them. */
import { readReportPath } from '../schema/content-path.ts';
import { openFields, openMarker } from '../schema/open-fields.ts';
import type { ReportPath } from '../schema/to-report.ts';
import type { SourceFile } from './content.ts';
import { fileStart, type Problem, type ProblemCode } from './problem.ts';
import { isMissing, type ReadRegisters } from './read-registers.ts';

/** A folder in which nothing can be published. */
export function noReports(): Problem {
  return {
    code: 'no-reports',
    file: 'reports',
    ...fileStart,
    field: '',
    message: '没有可以发布的报告。',
    fix: '请检查内容文件夹是否完整；空的站点不会覆盖已经发布的内容。',
  };
}

/** A report whose path does not say which report it is. */
export function wrongPath(file: string, isThere: (path: string) => boolean = () => false): Problem {
  const problem = { code: 'wrong-path' as const, file, ...fileStart, field: '' };
  const ending = /(?:\.[A-Za-z0-9~]+)+$/.exec(file)?.[0] ?? '';
  const right = `${file.slice(0, file.length - ending.length)}.md`;
  if (!/^\.mdx?$/.test(ending) && readReportPath(right) !== null) {
    return {
      ...problem,
      message:
        ending === ''
          ? '文件名没有结尾，报告的文件名以“.md”结尾。'
          : `文件名以“${ending}”结尾，报告的文件名以“.md”结尾。`,
      fix: isThere(right)
        ? `同一份报告已经有 ${right}；备份请移出内容文件夹。`
        : `请改名为 ${right}；Windows 不显示结尾时，在“查看”中打开“文件扩展名”。`,
    };
  }
  if (/^\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/i.test(ending)) {
    return {
      ...problem,
      message: `文件名以“${ending}”结尾，不是报告；reports 下只放以“.md”结尾的报告。`,
      fix: '请移出内容文件夹；Word、Excel 文件用 npm run import 导入，会写出报告的草稿；随报告公开的文件用 npm run attach 加入。',
    };
  }
  return {
    ...problem,
    message: '文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
    fix: '应为 reports/地区/年度/项目/种类.md，如 reports/huhehaote/2024/domain-registration/department-evaluation.md；只能用小写英文字母、数字和连字符，同种类的第二份写作 种类-2.md。',
  };
}

const knownTopLevel =
  /^(?:reports\/|attachments\/|sources\/.+\.txt$|rules\/[a-z0-9-]+\.yml$|releases\/[1-9]\d*\.yml$|pages\/[a-z0-9-]+\.md$|(?:regions|kinds|projects|organizations|metrics|site|redirects|withdrawals)\.yml$)/;

/** Files that no page, data or search would ever show. */
export function unknownFiles(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => !knownTopLevel.test(path))
    .map(({ path }) => ({
      code: 'unknown-file',
      file: path,
      ...fileStart,
      field: '',
      ...(path.startsWith('sources/')
        ? {
            message: '这个文件不会出现在站点上：原文文本的文件名以“.txt”结尾。',
            fix: '是原文文本的，请另存为 UTF-8 的 .txt 文件；其他文件请移出内容文件夹，随报告公开的用 npm run attach 加入。',
          }
        : {
            message: '这个文件不属于任何一类内容，不会出现在站点上。',
            fix: '请移到正确的文件夹或删去；文件名只能用小写英文字母、数字和连字符。',
          }),
    }));
}

/** Links, which are not followed: what they lead to is not kept with the content, and may change without a word. */
export function linkProblems(links: readonly SourceFile[]): Problem[] {
  return links.map(({ path }) => ({
    code: 'unknown-file',
    file: path,
    ...fileStart,
    field: '',
    message: '这是指向别处的链接，不是文件或文件夹本身，不会出现在站点上。',
    fix: '请把链接换成它指向的文件或文件夹；不需要的，请删去链接。',
  }));
}

/** Source texts whose report is not there. */
export function orphanSources(byPath: ReadonlyMap<string, SourceFile>): Problem[] {
  const paths = [...byPath.keys()];
  const hasReport = (source: string) => ['md', 'mdx'].some((ending) => byPath.has(reportOf(source, ending)));
  const orphans = paths.filter((path) => /^sources\/.+\.txt$/.test(path) && !hasReport(path));
  if (orphans.length === 0) return [];
  const open = paths.filter((path) => path.startsWith('reports/') && !byPath.has(sourceOf(path)));
  return orphans.map((path) => ({
    code: 'orphan-source',
    file: path,
    ...fileStart,
    field: '',
    ...orphanWords(path, likelyReport(path, open)),
  }));
}

function orphanWords(source: string, report: string | null): Pick<Problem, 'message' | 'fix'> {
  const message = '这份原文文本没有对应的报告';
  if (report === null) {
    return {
      message: `${message}。`,
      fix: '请检查路径：sources 下的文本与 reports 下的报告路径相同，只是后缀为 .txt。',
    };
  }
  const fix =
    readReportPath(report) === null
      ? `请先改正报告的位置；原文文本现在的位置对应 ${reportOf(source, 'md')}。`
      : `请核对；如果是，请把原文文本移到 ${sourceOf(report)}，或把报告移回原处。`;
  return { message: `${message}，看起来属于 ${report}。`, fix };
}

/** The report without a source text whose path has the most parts in common, three at least. */
function likelyReport(source: string, open: readonly string[]): string | null {
  const parts = partsOf(source);
  const scored = open
    .map((path) => ({ path, same: partsOf(path).filter((part) => parts.includes(part)).length }))
    .filter(({ same }) => same >= 3)
    .sort((a, b) => b.same - a.same);
  const [best, second] = scored;
  return best === undefined || best.same === second?.same ? null : best.path;
}

function partsOf(path: string): string[] {
  return path
    .replace(/\.[^/]*$/, '')
    .split('/')
    .slice(1);
}

function reportOf(source: string, ending: string): string {
  return `reports/${source.slice('sources/'.length).replace(/\.txt$/, '')}.${ending}`;
}

function sourceOf(report: string): string {
  return `sources/${report.slice('reports/'.length).replace(/\.mdx?$/, '')}.txt`;
}

/** What the path of a report names and no register has. */
export function pathProblems(path: ReportPath, file: string, registers: ReadRegisters): Problem[] {
  const project = registers.projects?.get(path.projectId);
  const problem = problemOf(file);
  return [
    ...(isMissing(registers.regions, path.regionId)
      ? [
          problem(
            'unknown-region',
            `路径中的地区“${path.regionId}”没有登记。`,
            '请核对文件夹名称，或在 content/regions.yml 中登记。',
          ),
        ]
      : []),
    ...(isMissing(registers.projects, path.projectId)
      ? [
          problem(
            'unknown-project',
            `路径中的项目“${path.projectId}”没有登记。`,
            '请核对文件夹名称，或在 content/projects.yml 中登记。',
          ),
        ]
      : []),
    ...(project !== undefined && project.region !== path.regionId
      ? [
          problem(
            'project-region-differs',
            `项目“${path.projectId}”登记在地区“${project.region}”，文件却放在“${path.regionId}”下。`,
            '请移动文件，或改正 content/projects.yml 中的地区。',
          ),
        ]
      : []),
    ...(isMissing(registers.kinds, path.kindId)
      ? [
          problem(
            'unknown-kind',
            `文件名“${path.kindId}”不是登记的种类。`,
            '请核对文件名，种类见 content/kinds.yml。',
          ),
        ]
      : []),
  ];
}

/** A transcript stays verbatim, and a report has one file. */
export function mdxFileProblems(file: string, hasTwin: boolean, sourceText: string | null): Problem[] {
  const problem = problemOf(file);
  return [
    ...(sourceText === null
      ? []
      : [
          problem(
            'transcript-as-mdx',
            '这份报告存有原文文本，是照原文转录的，不能写成 .mdx。',
            '请改名为 .md，正文逐字照录；组件只用于直接在这里写的报告。',
          ),
        ]),
    ...(hasTwin
      ? [
          problem(
            'two-files-one-report',
            '同一份报告有 .md 和 .mdx 两个文件。',
            '请只留一个；另一份报告请写作 种类-2。',
          ),
        ]
      : []),
  ];
}

/** Places that are still open; only a draft may have them. */
export function openFieldProblems({ path, text }: SourceFile): Problem[] {
  return openFields(text).map(({ line, column, field }) => ({
    code: 'open-field',
    file: path,
    line,
    column,
    field,
    message: `这里还标着“${openMarker}”，报告却已公开。`,
    fix: '请照原文填写，并删去标记；原文没有的整行删去，空白的格子只留 ""。没有填完的报告请写 status: draft。',
  }));
}

/** Makes problems of a whole file. */
function problemOf(file: string): (code: ProblemCode, message: string, fix: string) => Problem {
  return (code, message, fix) => ({ code, file, ...fileStart, field: '', message, fix });
}
