/**
 * Starts a program of this project: `node src/cli/launch.js <program> …`. It is plain JavaScript, because a Node.js that is
 * older than the programs need reads no TypeScript, and would say so in words that help nobody.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const needed = Number(engines.node.replace('>=', ''));
const { node: present } = process.versions;

if (Number(present.split('.')[0]) < needed) {
  console.error(
    `这里运行的是 Node.js ${present}，需要 ${needed} 以上版本，命令没有执行。\n改法：在 Linux（x64、arm64）和 Windows（x64）上运行 npm ci，合用的 Node.js 会一起装好；别的系统请安装 Node.js ${needed} 以上版本。`,
  );
  process.exitCode = 1;
} else {
  const program = resolve(process.argv[2]);
  // The program finds its own arguments where it would without this one.
  process.argv.splice(1, 2, program);
  await import(pathToFileURL(program).href);
}
