/** `npm run dev`: the pages as they are just now, drafts too, with what the check says of them. */
import { dev } from 'astro';
import { readEnvironment } from '../files/environment.ts';
import { Misuse, orUsage, readCommandLine } from './command-line.ts';
import { folderFault } from './folder-names.ts';
import { console } from './terminal.ts';

const usage = `用法：npm run dev [-- 选项]
  --port 端口   默认 4321；已经被占用时取下一个空闲的
  --host 地址   默认只有本机能打开；0.0.0.0 表示同一网络里的电脑都能打开`;

const server = orUsage(usage, readServer);
const fault = folderFault(readEnvironment(), process.cwd());
if (fault === null) {
  await dev({ server });
} else {
  console.error(fault);
  process.exitCode = 1;
}

function readServer(args: readonly string[]): { readonly port?: number; readonly host?: string } {
  const options = { port: { type: 'string' }, host: { type: 'string' } } as const;
  const { port, host } = readCommandLine({ options }, args).values;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Misuse(`端口“${port}”不对，应为数字。`);
  return { ...(port !== undefined && { port: Number(port) }), ...(host !== undefined && { host }) };
}
