/** A run as one page that can be mailed and printed: no script, nothing loaded. */
import type { Finding, Severity } from './finding.ts';
import { escapeHtml, groupByFile, problemItem } from './html.ts';
import { checks } from './index.ts';
import type { Problem } from './problem.ts';
import { passedText, type RunReport } from './run-report.ts';

export function formatHtml(run: RunReport): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>内容检查结果</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>内容检查结果</h1>
<p class="lead">${escapeHtml(leadOf(run))}</p>
${groupByFile(run.problems)
  .map(([file, problems]) => fileSection(file, problems, run))
  .join('\n')}
${findingsSection(run)}
</main>
</body>
</html>
`;
}

const styles = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1f2328; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; border-bottom: 1px solid #c9ced4; }
ol, ul { padding: 0; list-style: none; }
li { margin: 0 0 1rem; padding-left: .75rem; border-left: 3px solid #9a6700; break-inside: avoid; }
li.finding { border-color: #57606a; }
p { margin: .2rem 0; overflow-wrap: anywhere; }
.place { color: #57606a; font-size: .875rem; }
.changed { border: 1px solid currentColor; border-radius: 3px; padding: 0 .3rem; font-size: .8rem; font-weight: normal; }
@page { size: A4; margin: 20mm; }
@media print { body { font-size: 11pt; } main { max-width: none; padding: 0; } h2 { break-after: avoid; } }
`;

function leadOf(run: RunReport): string {
  if (run.problems.length === 0) return passedText(run);
  const files = new Set(run.problems.map(({ file }) => file)).size;
  return `共 ${run.problems.length} 个问题，涉及 ${files} 个文件。改正全部问题后才能发布。`;
}

function fileSection(file: string, problems: readonly Problem[], { folder, isChanged }: RunReport): string {
  const mark = isChanged(file) ? ' <span class="changed">有改动</span>' : '';
  return `<section>
<h2>${escapeHtml(`${folder}/${file}`)}${mark}</h2>
<ol>
${problems.map((problem) => problemItem(problem)).join('\n')}
</ol>
</section>`;
}

const severityNames: Readonly<Record<Severity, string>> = {
  contradiction: '差异',
  question: '待说明',
  notice: '提示',
};

function findingsSection({ findings, folder }: RunReport): string {
  return groupByFile(findings)
    .map(
      ([file, group]) => `<section>
<h2>${escapeHtml(`${folder}/${file}`)}</h2>
<ul>
${group.map(findingItem).join('\n')}
</ul>
</section>`,
    )
    .join('\n');
}

function findingItem({ code, severity, field, message, calculation, acknowledgement }: Finding): string {
  const name = checks.find((check) => check.code === code)?.name ?? code;
  const lines = [
    `<p class="place">${escapeHtml(`${severityNames[severity]} · ${name} · ${field}`)}</p>`,
    `<p>${escapeHtml(message)}</p>`,
    ...(calculation === null ? [] : [`<p>算式：${escapeHtml(calculation)}</p>`]),
    ...(acknowledgement === null ? [] : [`<p>已登记：${escapeHtml(acknowledgement.note)}</p>`]),
  ];
  return `<li class="finding">\n${lines.join('\n')}\n</li>`;
}
