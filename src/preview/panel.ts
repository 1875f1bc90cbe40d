/** The result of the check on the open page, for `npm run dev`. */
import { handbookPath } from '../checks/handbook-path.ts';
import { escapeHtml, groupByFile, problemItem } from '../checks/html.ts';
import type { Problem } from '../checks/problem.ts';
import { openFields } from '../schema/open-fields.ts';
import type { WorkingContent } from '../working-content.ts';
import { filesOfPage, pageOfFile } from './page-files.ts';

/** What the panel says about the page at a path below the base path. */
export function panelOf(preview: WorkingContent, path: string, href: (path: string) => string): string {
  const files = filesOfPage(path);
  const isOwn = ({ file }: Problem): boolean => files.includes(file) || pageOfFile(file) === path;
  const own = preview.problems.filter(isOwn);
  const others = preview.problems.filter((problem) => !isOwn(problem));
  const draft = draftPart(preview, files);
  const parts = [
    draft,
    ...groupByFile(own).map(([file, problems]) => ownPart(file, problems, href)),
    othersPart(others, href),
  ].filter((part) => part !== '');
  const isClean = preview.problems.length === 0 && draft === '';
  return `<aside id="preview-check" class="${isClean ? 'clean' : 'open'}" aria-label="预览中的检查结果">
<style>${styles}</style>
<p class="lead">${isClean ? '预览 · 检查通过，可以发布。' : '预览 · 检查结果（只在预览中显示，改动保存后自动刷新）'}</p>
${parts.join('\n')}
</aside>`;
}

function draftPart({ files: all, content }: WorkingContent, files: readonly string[]): string {
  const entry = content.reports.find(({ file }) => files.includes(file));
  if (entry?.scored.report.status !== 'draft') return '';
  const text = all.find(({ path }) => path === entry.file)?.text ?? '';
  const open = openFields(text);
  const places = open.map(
    ({ line, field }) => `<li>第 ${String(line)} 行${field === '' ? '' : ` · ${escapeHtml(field)}`}</li>`,
  );
  const count = open.length === 0 ? '没有待填的地方。' : `还有 ${String(open.length)} 处【待填】。`;
  const list =
    open.length === 0
      ? ''
      : `<details><summary>待填的地方</summary><ul class="places">${places.join('')}</ul></details>`;
  return `<p>这份报告是草稿，不会公开。${count}</p>${list}`;
}

function ownPart(file: string, problems: readonly Problem[], href: (path: string) => string): string {
  const items = problems.map((problem) => problemItem(problem, (code) => href(handbookPath(code))));
  return `<p>${escapeHtml(`content/${file}`)}：${String(problems.length)} 个问题</p>
<ol>
${items.join('\n')}
</ol>`;
}

function othersPart(problems: readonly Problem[], href: (path: string) => string): string {
  if (problems.length === 0) return '';
  const items = groupByFile(problems).map(([file, group]) => {
    const page = pageOfFile(file);
    const name = escapeHtml(file);
    const [first] = group;
    const lead =
      page === null && first !== undefined
        ? `：第 ${String(first.line)} 行，${escapeHtml(first.message)}`
        : '';
    return `<li>${page === null ? name : `<a href="${escapeHtml(href(page))}">${name}</a>`}（${String(group.length)} 个）${lead}</li>`;
  });
  return `<details><summary>其他文件还有 ${String(problems.length)} 个问题</summary><ul>${items.join('')}</ul></details>`;
}

const styles = `
#preview-check { font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2328; background: #fff8e1; border-bottom: 3px solid #9a6700; padding: .75rem 1rem; }
#preview-check.clean { background: #e6f4ea; border-color: #1a7f37; }
#preview-check p { margin: .2rem 0; overflow-wrap: anywhere; }
#preview-check .lead { font-weight: bold; }
#preview-check ol, #preview-check ul { margin: .3rem 0; padding-left: 1.5rem; }
#preview-check li { margin-bottom: .5rem; overflow-wrap: anywhere; }
#preview-check .places { columns: 18rem; }
#preview-check .place { color: #57606a; }
#preview-check a { color: #0a4d8c; }
#preview-check summary { cursor: pointer; }
@media print { #preview-check { display: none; } }
`;
