/** Accounts and papers by which a person is known: QQ and WeChat, passports, cards of soldiers and of the insured. */
import { isFigure } from './figure-context.ts';
import { gap, type Around, type NumberPattern } from './number-pattern.ts';

/** The account of an office is public: 官方微信号, 政务微信. */
const noOffice = '(?<!公众|官方|政务|政府|单位|企业|部门|学校|医院|机关|媒体)';
const weChat = String.raw`(?:${noOffice}微 {0,4}信(?:号|ID|账号)?|[薇威V]信(?:号)?|(?<![A-Za-z])(?:WeChat(?: ?ID)?|VX|wx)|加[Vv薇威微](?![A-Za-z]))(?:\(同?(?:QQ|手机|电话)?(?:同号|号)?\))?`;
const qq = String.raw`(?:(?<![A-Za-z])Q ?Q|扣扣|企鹅号)(?:号码?)?`;
/** No end of a word; of the address of a page a point goes on. */
const end = String.raw`(?![\w-]|\.\w)`;

const chats: readonly NumberPattern[] = [
  {
    name: '即时通讯账号',
    pattern: new RegExp(String.raw`(${qq}[ \t]{0,4}[:是为][\s|]{0,8})\d{5,12}(?!\d)`, 'gi'),
  },
  { name: '即时通讯账号', pattern: new RegExp(String.raw`(${qq}[\s|]{0,8})\d{8,12}(?!\d)`, 'gi') },
  {
    name: '即时通讯账号',
    pattern: new RegExp(String.raw`(${qq} {1,4})\d{6,7}(?![\d.%]| ?[^\s,。;)])`, 'gi'),
  },
  {
    name: '即时通讯账号',
    pattern: new RegExp(
      String.raw`((?:QQ ?[/、和及] ?微信|微信 ?[/、和及] ?QQ)(?:号)?[ \t]{0,4}[:|\t][ \t]{0,4})[A-Za-z\d][\w-]{4,19}${end}`,
      'gi',
    ),
  },
  {
    name: '即时通讯账号',
    pattern: new RegExp(
      String.raw`(${weChat}[ \t]{0,4}(?:[:|\t]|是|为)[ \t]{0,4})[A-Za-z][\w-]{5,19}${end}`,
      'gi',
    ),
  },
  {
    // Without a colon, a sign that no word has: 微信 abc_123, 加微信abc123.
    name: '即时通讯账号',
    pattern: new RegExp(
      String.raw`((?:${noOffice}微信号? |${noOffice}微信号|加(?:我|本人)?微信))(?=[A-Za-z][A-Za-z_-]*\d|[A-Za-z]+_)[A-Za-z][\w-]{5,19}${end}`,
      'g',
    ),
  },
];

const paper =
  '护照|通行证|台胞证|军官证|士兵证|士官证|军人证|警官证|人民警察证|文职(?:人员|干部)证|居留证|残疾人?证|驾驶证|驾照|准考证|港澳证';
/** What counts cards as well has to be a number of its own: 社保卡号, not 社保卡 12000000张. */
const insured = '社保|社会保[障险]|医保|医疗保险|健康|学籍|学';

const papers: readonly NumberPattern[] = [
  {
    name: '证件号码',
    pattern: new RegExp(
      String.raw`((?:${paper}|(?:${insured})(?=[卡证]?(?:卡?号|编号)))(?:卡|证)?(?:卡?号码?|编号)?${gap}\(?)[A-Za-z]{0,2}[ -]?\d(?:[ -]?\d){6,19}[Xx]?(?![\dA-Za-z]|\.\d)`,
      'g',
    ),
    isMeant: isNoCount,
  },
  {
    name: '证件号码',
    pattern:
      /((?:社保|医保|社会保障|健康|医疗保险)卡 ?: ?)(?:[A-Za-z]\d{8}|\d{9,19}[Xx]?)(?![\dA-Za-z]|\.\d)/g,
    isMeant: isNoCount,
  },
  {
    // What somebody may practise.
    name: '证件号码',
    pattern: new RegExp(
      String.raw`((?:医师|护士|教师|律师|药师|工程师|会计师|建造师|造价师|监理师|导游|从业|执业|职业)(?:资格|执业|技能)?(?:等级)?证书?(?:号码?|编号)${gap})[A-Za-z\d]{0,4}\d{9,30}[Xx]?(?![\dA-Za-z])`,
      'g',
    ),
  },
  {
    // 军字第0000001号.
    name: '证件号码',
    pattern: new RegExp(
      String.raw`((?:军官|士兵|士官|军人|警官|文职(?:人员|干部)|人民警察)证(?:号码?|编号)?${gap})\p{Script=Han}{1,2}字第? ?\d{5,9}(?:号|(?!\d))`,
      'gu',
    ),
  },
];

/** Not how many there are, also where the unit stands in the next cell. */
function isNoCount(_digits: string, { text, index, length }: Around): boolean {
  return (
    !isFigure(text, index, length) &&
    !/^[ \t|]{1,4}(?:[张本个人份件套元]|[万亿]元?)[ \t|\n]/.test(
      text.slice(index + length, index + length + 8),
    )
  );
}

export const accountPatterns: readonly NumberPattern[] = [...chats, ...papers];
