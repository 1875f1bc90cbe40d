/** `npm run compress`: packed copies of the built site, after the build and without slowing it. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { compressSite } from '../files/compress-site.ts';
import { readEnvironment } from '../files/environment.ts';
import { takeLock } from '../files/folder-lock.ts';
import { manifestPath } from '../integrity/manifest.ts';
import { refuseArguments } from './command-line.ts';
import { console } from './terminal.ts';

refuseArguments('用法：npm run compress\n把生成好的站点里的文本文件另存为 .gz 和 .br，供服务器直接使用。');

const atOnce = availableParallelism();
// Read when the first work is given to a thread, which has not happened yet.
Object.assign(process.env, { UV_THREADPOOL_SIZE: String(atOnce) });

const { cacheDir, outDir } = readEnvironment();
process.exitCode = await run();

async function run(): Promise<0 | 1> {
  const name = relative(process.cwd(), outDir) || '.';
  if (!existsSync(join(outDir, manifestPath))) {
    console.error(`${name} 里没有生成好的站点。\n改法：请先运行 npm run build。`);
    return 1;
  }
  const lock = takeLock(`${outDir}.lock`);
  if (!lock.isHeld) {
    console.error('站点正在生成。\n改法：等它结束以后再运行。');
    return 1;
  }
  try {
    const { files, made, reused, bytes, packedBytes } = await compressSite(
      outDir,
      join(cacheDir, 'packed'),
      atOnce,
    );
    const size = (count: number): string => `${(count / 1024 / 1024).toFixed(1)} MB`;
    console.log(
      `已压缩：${name}，${files} 个文件共 ${size(bytes)}，gzip ${size(packedBytes.gz)}，brotli ${size(packedBytes.br)}；新压缩 ${made} 个，沿用 ${reused} 个。`,
    );
    return 0;
  } finally {
    lock.release();
  }
}
