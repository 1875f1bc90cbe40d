/**
 * Names in running text, told from other words by what stands before and behind them. Looked for from the
 * family name, which few characters are.
 */
import { compoundSurnames, plainSurnames, tellingSurnames } from './name-words.ts';
import { deeds, labelBefore, nameEnd, title, wordsBefore } from './name-surroundings.ts';
import { isPlain, isTelling, isWordBefore } from './person-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

interface Surroundings {
  readonly before: (before: string) => boolean;
  readonly after: (after: string, name: string) => boolean;
}

/** Where running text goes on after a name. */
export const goesOn = new RegExp(
  String.raw`^(?:$|[\s,。.;、()|"'\d:!?》】\]」”]|等|和|与|及|一家|家(?:[中庭已的里]|$)|领取|获得|收到|申请|电话|手机|身份证|联系|已|因|于|在|将|从|被|为|是|有|未|共|的|带|到|用|经|向|对|${deeds})`,
);
const boundary = /[由与请和及向经对给为是致,。;、:("“】\s]$/;
/** What a person does or has, and what lists of people look like. */
const doesSomething = new RegExp(
  String.raw`^(?:户(?![口籍主均数型外厕用])|家庭|家中|一家|家里|现金|领取|代领|获得|收到|申请|${deeds}| {1,8}\d[\d,.]{0,12} ?元|[、和与][${plainSurnames}]\p{Script=Han}{1,2}(?:[、,。;]|等|共|$))`,
  'u',
);
const papers =
  '银行账号|账号|电话|手机|住址|工资|存款|身份证|户口|简历|病历|银行卡|成绩单|存折|护照|驾照|学历证|毕业证|银行流水|流水|访谈|记录|签收单|收条|借条|报销单|体检|残疾证|照片|意见|建议|说法|名字|姓名|手迹|笔迹|申请|批示';
const receiver =
  /(?:贫困户|脱贫户|低保户|五保户|低保对象|特困人员|残疾人|村民|居民|农户|学生|患者|病人|职工|党员|群众|死者|伤者|军属|老人|儿童|孤儿|(?<!企)业主|养殖户|大户|申请人|受益人|参保人|受助人|户主|同学|教师|家长|代表|司机|驾驶员|护林员|保洁员|工人|农民|会计|出纳|专家|经办人员?|工作人员|举报人|投诉人|原告|被告|法人|之[妻子女父母夫]|妻子|丈夫|儿子|女儿|父亲|母亲|家属)[:"“( ]?$/;
const someone = /[户员者长人生师]$/;
const giving =
  /(?:收到|付给|付|发给|发放给|资助|补助|奖励|聘请|聘用|委托|联系|慰问|走访|看望|咨询|约谈|通知|找到|抽查|检查|入户|回访|抽取|询问|核查)$/;
const endsName = new RegExp(`^${nameEnd}`);

const surroundings: readonly Surroundings[] = [
  // 联系人张三, 联系人 张三, 联系人为张三
  {
    before: isAfterLabel,
    after: (after, name) => endsName.test(after) || (isPlain(name) && isWordBefore(name, after)),
  },
  // 张三局长
  { before: test(boundary), after: test(new RegExp(`^${title}`)) },
  // 局长张三，
  { before: test(new RegExp(`${title}[:,、]? ?$`)), after: test(goesOn) },
  // 村民张三
  {
    before: test(receiver),
    after: (after, name) => goesOn.test(after) || (isPlain(name) && isWordBefore(name, after)),
  },
  { before: test(someone), after: (after, name) => isPlain(name) && goesOn.test(after) },
  // 资助张三500元
  {
    before: test(giving),
    after: (after, name) => isPlain(name) && (goesOn.test(after) || isWordBefore(name, after)),
  },
  // 张三要求…, 张三 500元, 张三、李四
  {
    before: test(/(?:[,。;、:("“】\s]|\d[.、])$/),
    after: (after, name) => isPlain(name) && doesSomething.test(after),
  },
  // 张三（联系人）, 张三，男，张三，电话
  {
    before: test(boundary),
    after: test(
      /^(?:[,、 ] ?[男女](?:[,、。;\s]|$)|[, ] ?(?:联系)?(?:电话|手机|身份证|住址)|\([^()\n]{0,12}(?:负责|联系|经办|户主|组长|主任|局长|科长|经理|会计|出纳|电话|手机|身份证|签[字名章]|[男女][,)]|法人|代表))/,
    ),
  },
  // 张三（财务科）
  {
    before: test(boundary),
    after: (after, name) =>
      isPlain(name) &&
      /^\(\p{Script=Han}{0,10}(?:[科室局股处]|大学|学院|公司|事务所|中心|医院|学校)\)/u.test(after),
  },
  // 张三的身份证
  {
    before: test(/[由与请和及向经对给为是致按据照,。;、:("“】\s_—-]$/),
    after: test(new RegExp(`^的?(?:${papers})`)),
  },
  // 由张三代领
  {
    before: test(/[由系经请与和向对按据给让被同找]$/),
    after: test(
      new RegExp(
        `^(?:同志|具体|全权|统一|代为|一人|本人)?(?:负责|牵头|审[批核]|经办|承办|填写|[代冒]?领[取款]?|保管|主持|带队|担任|任[组校站]|代签|签领|报销|垫付|核[对实]|整理|发放|验收|驾驶|采购|返还|退还|操作|起草|撰写|编写|执笔|${deeds})`,
      ),
    ),
  },
];

function test(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

function isAfterLabel(before: string): boolean {
  const label = before.replace(
    /[ \t\v|]{0,8}(?:\n[ \t]{0,8})?(?:为|是|系|叫|由|即|名叫)? {0,2}[(“"'「]?$/,
    '',
  );
  return labelBefore.test(wordsBefore(label, label.length));
}

export function proseTraces(text: string): PersonalTrace[] {
  return [...candidates(text)].flatMap(({ index, lengths }): PersonalTrace[] => {
    // The start of the text separates like the start of a line.
    const before = `\n${text.slice(Math.max(0, index - longest), index)}`.slice(index > longest ? 1 : 0);
    const length = lengths.find((one) => {
      const after = text.slice(index + one, index + one + longest);
      return (
        isTelling(text.slice(index, index + one)) &&
        surroundings.some((each) => each.before(before) && each.after(after, text.slice(index, index + one)))
      );
    });
    return length === undefined ? [] : [{ name: '姓名', index, length }];
  });
}

const longest = 40;

/** A place where a name could begin, and how long it could be. */
interface Candidate {
  readonly index: number;
  readonly lengths: readonly number[];
}

const begins = new RegExp(`${compoundSurnames}|[${tellingSurnames}]|[·•・]`, 'g');

function* candidates(text: string): Iterable<Candidate> {
  for (const { 0: found, index } of text.matchAll(begins)) {
    if (/^[·•・]$/.test(found)) yield* dotted(text, index);
    else
      yield {
        index,
        lengths: lengthsOf(text.slice(index + found.length, index + found.length + 8), found.length),
      };
  }
}

/** Up to two characters behind a family name, or one set apart by spaces. */
function lengthsOf(behind: string, length: number): number[] {
  const given = /^\p{Script=Han}{0,2}/u.exec(behind)?.[0].length ?? 0;
  const apart = /^ {1,4}\p{Script=Han}(?!\p{Script=Han})/u.exec(behind)?.[0].length ?? 0;
  return [...(given === 2 ? [2, 1] : given === 1 ? [1] : []), ...(apart > 0 ? [apart] : [])].map(
    (one) => length + one,
  );
}

/** Where a name whose parts are joined by a point can begin and end is not told by its characters. */
function dotted(text: string, index: number): Candidate[] {
  const left = /\p{Script=Han}{1,6}$/u.exec(text.slice(Math.max(0, index - 6), index))?.[0].length ?? 0;
  const right = /^(?:[·•・]?\p{Script=Han}){1,8}/u.exec(text.slice(index + 1, index + 18))?.[0].length ?? 0;
  if (right === 0) return [];
  return Array.from({ length: left }, (_, at) => ({
    index: index - left + at,
    lengths: Array.from({ length: right }, (_each, less) => left - at + 1 + right - less),
  }));
}
