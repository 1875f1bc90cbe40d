/** `npm run verify -- <folder|address> [--against <manifest>] [--files-only]`: holds a published copy against its manifest. */
import { orUsage, readCommandLine } from './command-line.ts';
import { console } from './terminal.ts';
import { verifyCopy, type VerifyFlags } from './verify-copy.ts';

const usage = `用法：npm run verify -- 文件夹或网址 [--against 清单的文件或网址] [--files-only]
  --against     不用副本自己的清单，而用另一份，例如自己从同一提交生成的 dist/manifest.json
  --files-only  只核对文件：主机不能设置响应头时用；把读者转到别处的响应头仍算不一致`;

const { status, words } = await verifyCopy(readFlags());
if (status === 0) console.log(words);
else console.error(words);
process.exitCode = status;

function readFlags(): VerifyFlags {
  return orUsage(usage, (args) => {
    const { values, words } = readCommandLine(
      { options: { against: { type: 'string' }, 'files-only': { type: 'boolean' } }, words: [1, 1] },
      args,
    );
    const [site = ''] = words;
    return { site, against: values.against, isFilesOnly: values['files-only'] === true };
  });
}
