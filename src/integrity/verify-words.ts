/** The result of holding a published copy against its manifest, in words. */
import type { Difference } from './compare-manifest.ts';
import type { HeaderDifference } from './header-counts.ts';
import { manifestPath, sumsPath, type Manifest } from './manifest.ts';
import type { Served } from './served-file.ts';

export interface Verification {
  /** Folder or address. */
  readonly site: string;
  /** Null when the manifest itself is damaged. */
  readonly manifest: Manifest | null;
  readonly checked: number;
  /** Null for a folder. */
  readonly asked: AskedServer | null;
  readonly differences: readonly Difference[];
  readonly wrongPacked: readonly string[];
}

/** What is known of a site that was asked for by its address. */
export interface AskedServer {
  readonly served: readonly Served[];
  readonly headers: readonly HeaderDifference[];
  /** Whether the manifest came from elsewhere than the server. */
  readonly isOwnManifest: boolean;
}

const kindWords: Readonly<Record<Difference['kind'], string>> = {
  changed: '有改动',
  missing: '缺少',
  unexpected: '清单里没有',
};

export function verifyWords(result: Verification): { readonly isWhole: boolean; readonly words: string } {
  const { site, manifest, asked, checked, differences, wrongPacked } = result;
  const faults = [
    ...differences.map(({ path, kind }) => `${kindWords[kind]}：${path}`),
    ...(asked?.served ?? []).map(servedWords),
    ...wrongPacked.map((path) => `压缩文件与原文件不一致：${path}`),
  ];
  const headers = asked?.headers ?? [];
  const notes = [
    ...(manifest === null
      ? [
          `${manifestPath} 已不可信，以上按 ${sumsPath} 核对。可用自己从同一提交生成的清单再核对一次（--against）。`,
        ]
      : [`提交：${commitWords(manifest.commit)}`]),
    ...(asked?.served.some(({ outcome }) => outcome.kind === 'former') === true ? [formerWay] : []),
    ...(headers.length === 0 ? [] : [headerWay]),
    ...(asked === null ? [] : [limits(asked)]),
  ];
  const isWhole = faults.length === 0 && headers.length === 0;
  const verdict = isWhole
    ? `核对通过：${site}，${checked} 个文件与清单一致${asked === null ? '' : '，响应头符合要求'}。`
    : `核对没有通过：${site}，核对 ${checked} 个文件，有 ${faults.length} 处不一致${asked === null ? '' : `；响应头有 ${headers.length} 处不符合要求`}。`;
  return { isWhole, words: [...faults, ...headers.map(headerWords), verdict, ...notes].join('\n') };
}

function servedWords({ path, outcome, ways }: Served): string {
  const when = ways.length === 0 ? '' : `（只在${ways.join('、')}）`;
  if (outcome.kind === 'led') return `转到别处：${path} → ${printable(outcome.to)}${when}`;
  if (outcome.kind === 'former') return `撤下或改址的文件，答复的不是站点自己的 404 页：${path}${when}`;
  if (outcome.kind === 'status') return `打不开：${path}，服务器答复 ${outcome.status}${when}`;
  return `${outcome.kind === 'missing' ? kindWords.missing : kindWords.changed}：${path}${when}`;
}

function headerWords({ name, expected, found, count, path }: HeaderDifference): string {
  const where = `${count} 次答复，如 ${path}`;
  if (found === null) return `响应头缺少 ${name}：${where}；应为“${expected ?? ''}”`;
  return expected === null
    ? `响应头多出 ${name}：${where}；现为“${printable(found)}”`
    : `响应头不同 ${name}：${where}；应为“${expected}”，现为“${printable(found)}”`;
}

const headerWay =
  '响应头的改法：运行 npm run server-config -- nginx（或 apache、iis、headers），按打印的配置设置服务器，删去多出的几项。主机不能设置响应头的，加 --files-only 只核对文件。';

const formerWay =
  '撤下或改址的文件：先看原来的地址有没有内容，有就从服务器上删去；再运行 npm run server-config -- nginx（或 apache、iis），按打印的配置设置服务器，让这些地址答复 404.html。';

/** What no question to a server can bring to light. */
function limits({ isOwnManifest }: AskedServer): string {
  const unseen = [
    '服务器上清单以外的文件',
    '核对以后的改动',
    '按读者的网络地址、地区、设备、语言或登录情况给出不同内容的服务器',
    '只对别的问法另作答复的服务器（省去末尾“/”的地址、带“index.html”或问号的地址、只问响应头、从别处的链接打开）',
    ...(isOwnManifest ? [] : ['清单和文件一起被换掉的情况（用自己从同一提交生成的清单核对：--against）']),
  ];
  return `按网址核对时无法发现：${unseen.join('；')}。`;
}

/** What a server says, without signs that do something to the terminal, and no longer than a line. */
function printable(text: string): string {
  const clean = text.replace(/\p{C}/gu, '·');
  return clean.length <= 200 ? clean : `${clean.slice(0, 200)}…`;
}

function commitWords(commit: Manifest['commit']): string {
  if (commit === null) return '未记录';
  return commit.isClean ? commit.hash : `${commit.hash}，生成时另有尚未提交的修改`;
}
