/** `npm run attach -- <file> --report <id> --title <…>`: adds a file to a report, without its metadata. */
import { attachFile, AttachRefusal, type AttachRequest } from './attach-file.ts';
import { readEnvironment } from '../files/environment.ts';
import { Misuse, orUsage, readCommandLine } from './command-line.ts';
import { console } from './terminal.ts';

const usage = `用法：npm run attach -- 文件 --report 地区/年度/项目/种类 --title "名称" [选项]
  --name annex-1.pdf      公开的文件名；不写时由原来的文件名得出
  --inspected "说明"      PDF 和图片由人看过、没有个人信息时写一句话
  --except "理由"         查出的疑似个人信息其实可以公开时写明理由`;

try {
  console.log(await attachFile(orUsage(usage, readArguments), readEnvironment().contentDir));
} catch (error) {
  if (!(error instanceof AttachRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments(args: readonly string[]): AttachRequest {
  const text = { type: 'string' } as const;
  const options = { report: text, title: text, name: text, inspected: text, except: text } as const;
  const { values, words } = readCommandLine({ options, words: [1, 1] }, args);
  const { report, title, name, inspected, except } = values;
  if (report === undefined || title === undefined) throw new Misuse();
  if ([title, inspected, except].some((given) => given?.trim() === ''))
    throw new Misuse('名称和说明不能为空。');
  return { file: words[0] ?? '', report, title, name, inspected, except };
}
