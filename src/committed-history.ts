/** The committed versions of the reports since the first release, read once for a catalogue. */
import type { Catalog } from './catalog.ts';
import { readEnvironment } from './files/environment.ts';
import { readReleasedHistory } from './files/read-history.ts';
import type { History } from './history/trail.ts';

let cached: { readonly catalog: Catalog; readonly history: History } | undefined;

export function committedHistory(catalog: Catalog): History {
  if (cached?.catalog !== catalog) cached = { catalog, history: read(catalog) };
  return cached.history;
}

function read(catalog: Catalog): History {
  const history = readReleasedHistory(readEnvironment().contentDir, catalog);
  if (history.state === 'unavailable') {
    console.warn(`更正记录和以前各版没有列出，撤下的报告的各版没有页面：${missing[history.reason]}`);
  }
  return history;
}

const missing: Readonly<Record<(History & { state: 'unavailable' })['reason'], string>> = {
  noGit: '这里没有 git 的版本历史，或者没有安装 git。改法：请在 git 仓库里、装有 git 的机器上生成。',
  shallow:
    '取得的版本历史不完整。改法：git fetch --unshallow，克隆时用了 --filter 的请重新克隆；流水线请取得完整历史（fetch-depth: 0）。',
  noCommit: '第一次发布的提交不在现在的版本历史中。',
};
