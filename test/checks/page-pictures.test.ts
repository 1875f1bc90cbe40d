/** A page whose picture is not there is refused by the check, as by the build. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPictures } from '../../src/checks/page-pictures.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { png } from '../attachments/files.ts';
import { buildEnvironment } from '../support/build-folder.ts';
import { changeFile } from '../support/content-copy.ts';
import { copyProject } from '../support/project-copy.ts';

const isPicture = (address: string): boolean => address === 'handbook/a.png';
const placesOf = (body: string) => {
  const tree = readNarrative(body, 'page');
  if ('unreadableAt' in tree) throw new Error('Markdown can always be read.');
  return missingPictures('pages/x.md', tree, 10, isPicture).map(({ line, column }) => `${line}:${column}`);
};

describe('pictures of a page', () => {
  it.each<[body: string, places: readonly string[]]>([
    ['![甲](handbook/a.png)', []],
    ['![乙](handbook/b.png)', ['10:1']],
    [
      '文字\n\n- 见 ![甲](handbook/a.png) 和 ![乙](handbook/b.png)\n\n![丙](handbook/c.png)',
      ['12:28', '14:1'],
    ],
    ['写法是 `![乙](handbook/b.png)`。', []],
  ])('%j', (body, places) => {
    expect(placesOf(body)).toEqual(places);
  });
});

describe('a picture of the handbook', () => {
  const project = copyProject();
  const picture = join(project, 'public/handbook/review.png');
  changeFile(join(project, 'content/pages/about.md'), (text) => `${text}\n![复核](handbook/review.png)\n`);

  function run(command: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
      cwd: project,
      encoding: 'utf8',
      env: buildEnvironment({ CACHE_DIR: join(project, '.cache') }),
    });
    return { status, output: `${stdout}${stderr}` };
  }

  it('may stand on any page', () => {
    expect(run('check').status).toBe(0);
  });

  it.each<[name: string, write: () => void]>([
    ['is missing', () => undefined],
    [
      'is empty',
      () => {
        writeFileSync(picture, '');
      },
    ],
    [
      'is no PNG',
      () => {
        writeFileSync(picture, 'GIF89a'.padEnd(100));
      },
    ],
    [
      'is cut off',
      () => {
        writeFileSync(picture, png().subarray(0, 20));
      },
    ],
    [
      'has no size',
      () => {
        writeFileSync(picture, Buffer.concat([png().subarray(0, 16), Buffer.alloc(20)]));
      },
    ],
    [
      'is a folder',
      () => {
        mkdirSync(picture);
      },
    ],
  ])('that %s is said by check and build alike', (_, write) => {
    rmSync(picture, { recursive: true, force: true });
    write();
    for (const command of ['check', 'build']) {
      const { status, output } = run(command);
      expect([command, status]).toEqual([command, 1]);
      expect(output).toMatch(
        /content\/pages\/about\.md:\d+:1 {2}\[unsafe-link\]\n没有图片 public\/handbook\/review\.png/,
      );
      expect(output).toMatch(/content\/pages\/handbook\.md:\d+:1 {2}\[unsafe-link\]/);
    }
    expect(existsSync(join(project, 'dist'))).toBe(false);
  });
});
