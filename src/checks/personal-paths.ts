/** People in the names of files: they stand in addresses, and whoever opens a folder reads them. */
import type { SourceFile } from './content.ts';
import { isListed } from './person-name.ts';
import { tracesIn } from './personal-data.ts';
import type { PersonalTraceName } from './personal-trace.ts';
import { fileStart, type Problem } from './problem.ts';
import { shownText } from './shown-text.ts';

/** Nearly all names are short words in small letters. */
const mayTell = /\d{7}|\d{3}[-_. ]\d{4}|[^\u0021-\u007E]|@/;

/** One problem for each file; what was found is not repeated. */
export function personalPathProblems(files: readonly Pick<SourceFile, 'path'>[]): Problem[] {
  return files.flatMap(({ path }): Problem[] => {
    const names = mayTell.test(path) ? [...new Set(path.split('/').flatMap(fileNameTraces))] : [];
    if (names.length === 0) return [];
    return [
      {
        code: 'personal-data',
        file: path,
        ...fileStart,
        field: '',
        message: `文件或文件夹的名称里有疑似${names.join('、')}。`,
        fix: '个人信息不公开：请改名，用小写英文字母、数字和连字符说明内容，如 annex-1.pdf。',
      },
    ];
  });
}

/** What the name of a file tells of people. */
export function fileNameTraces(name: string): PersonalTraceName[] {
  const { text } = shownText(name.replace(/\.[A-Za-z\d]{1,5}$/, '').replaceAll('_', ' '));
  const words = text.split(/[-_\s.()[\]、,，—+&]+/);
  return [
    ...tracesIn(text).map((trace) => trace.name),
    ...words
      .map((word) => word.replace(/等\d*[人名户]?$/, ''))
      .filter(isListed)
      .map((): PersonalTraceName => '姓名'),
  ];
}
