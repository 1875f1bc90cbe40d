/** `npm run format | lint | types | bench:parts`: a tool, and nothing of what it would make of further words. */
import { Misuse, orUsage, readCommandLine } from '../src/cli/command-line.ts';
import { runTool, tools } from './tools.ts';

const usage = '用法：npm run format | lint | types | bench:parts\n整理写法、查代码、查类型、测量单个函数。';

process.exitCode = runTool(orUsage(usage, readTool));

function readTool(args: readonly string[]): readonly string[] {
  const name = readCommandLine({ words: [1, 1] }, args).words[0] ?? '';
  if (!Object.hasOwn(tools, name)) throw new Misuse();
  return tools[name as keyof typeof tools];
}
