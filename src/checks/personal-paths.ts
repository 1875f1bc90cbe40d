/** People in the names of files: they stand in addresses, and whoever opens a folder reads them. */
import type { SourceFile } from './content.ts';
import { isApartName } from './apart-name.ts';
import { isListed, isOfNoWord, isOfSentence, isSurnamed } from './person-name.ts';
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
      .filter((word) => isListed(word.replace(/等\d*[人名户]?$/, '')) || isBeforePapers(word))
      .map((): PersonalTraceName => '姓名'),
  ];
}

/** What belongs to somebody, or lists some of many. */
const papers =
  /^(?:等 ?[\d一二三四五六七八九十]{1,4} ?[人名户位]|本人|个人|签[字名章收]|手写|手签|劳务|工资|津贴|稿酬|讲课费|咨询费|评审费|专家费|差旅|报销|借[款条]|欠条|收[条据]|领[条款取]|征信|授权|委托书|承诺书|保证书|身份证|户口|残疾证|银行卡|存折|社保卡|简历|履历|证书|职称|学历|毕业证|聘书|病历|诊断|住院|出院|体检|死亡|访谈|头像|近照|照片|打分|签到|请假)/;
/** The same, and what villages and companies have as well. */
const morePapers = /^(?:低保|救助|补助|资助|申请|审批|发放|评[审分]|专家意见|意见|证明|声明)/;
/** Family names that are no start of a word of two characters, where no dictionary has it: 石磊, 高岚. */
const ofTwo = /^[高马方石白龙史毛严武孔康牛伍兰焦祝梅童翁乔洪赖阎蔺傅任雷江左]/;

/** 某甲某签字页. */
function isBeforePapers(word: string): boolean {
  return [3, 2, 4].some((length) => {
    const [name, rest] = [word.slice(0, length), word.slice(length)];
    if (length === 2) return papers.test(rest) && isOfTwo(name);
    return (papers.test(rest) || morePapers.test(rest)) && isApartName(name);
  });
}

function isOfTwo(name: string): boolean {
  return (
    isApartName(name) || (ofTwo.test(name) && isSurnamed(name) && isOfNoWord(name) && !isOfSentence(name))
  );
}
