/**
 * Whether a text could be a person's name. A form that was filled in right has a role, a unit or
 * 〔姓名略〕 in such a place; whatever has a word of an office, a unit or a form in it is no name.
 */

/** Frequent family names, and 某 as in 某甲. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝某';
const compoundSurnames =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|百里|呼延|南宫|拓跋|宇文|长孙|轩辕|澹台|完颜|纳兰|独孤';

/** Words of offices, units and forms: whatever has one of them is no name. */
const officeWords =
  /主任|主管|经理|书记|会计|出纳|科员|干部|专员|秘书|教授|主席|总监|代表|专家|顾问|人员|负责|领导|干事|助理|法人|监理|督导|参谋|政委|高工|总工|中心|公司|街道|学校|医院|政府|单位|机关|集团|企业|银行|电话|手机|日期|职务|职称|职位|签字|签名|签章|签署|盖章|公章|联系|填报|填表|意见|备注|性别|年龄|民族|学历|专业|岗位|部门|地址|邮编|姓名|审核|审批|复核|评审|评价|评分|得分|分数|分值|序号|编号|时间|内容|金额|资金|预算|项目|指标|类型|类别|名称|标准|补助|人数|住址|户主|家庭|关系|账号|身份|证件|合计|总计|小计|平均|附件|附表|详见|参见|同上|不详|未填|未印|空白|待定|待填|暂缺|暂无|没有|本人|经办|责任|情况|说明|要求|完成|绩效|年度|年月|月日|出生|管理|组织|实施|工作|统筹|协调|全体|各级|施工|设计|建设|资料|数据|文件|网站|项数|数量|质量|高校|方案|安全|时效|成本|效益|满意|目标|单项|成员|应当|应该|应急|时任|明确|成立|全部|全面|全员|全市|全县|全省|全区|任职|任期|分管|待补|承担|推进/;
const officeEnd = /[局处室部委办厅股所站镇县区厂馆队校科院会社村乡市组层方场户群员长师记理士手工官导略]$/;

const surname = String.raw`(?:${compoundSurnames}|[${surnames}])`;
const surnamedPattern = new RegExp(
  String.raw`^(?:(?:${compoundSurnames})\p{Script=Han}{1,2}|[${surnames}]\p{Script=Han}{1,2}|[${surnames}]{2}\p{Script=Han}{2})$`,
  'u',
);
const shortPattern = /^\p{Script=Han}{2,4}$/u;
const dottedPattern = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+$/u;

/** The source of a pattern for a family name with one or two more characters. */
export const surnamedName = String.raw`${surname}\p{Script=Han}{1,2}`;

/** The source of a pattern for what {@link isNameLike} may accept, with white space that fills out two characters. */
export const nameShape = String.raw`(?:\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+|\p{Script=Han}{2,4}|\p{Script=Han} {1,4}\p{Script=Han})`;

/** Two to four Chinese characters that are no word of an office, or parts joined by `·`. */
export function isNameLike(text: string): boolean {
  const name = joined(text);
  return (shortPattern.test(name) || dottedPattern.test(name)) && !isOfficeWord(name);
}

/** The same, beginning with a family name: for places where other words are common too. */
export function isSurnamed(text: string): boolean {
  const name = joined(text);
  return (surnamedPattern.test(name) || dottedPattern.test(name)) && !isOfficeWord(name);
}

function joined(text: string): string {
  const name = text.trim();
  // Two characters are set apart so that they are as wide as three; 年 月 日 of a blank date is not meant.
  return /^[^年月日] {1,4}[^年月日]$/.test(name) ? name.replace(/ +/, '') : name;
}

function isOfficeWord(name: string): boolean {
  return officeWords.test(name) || officeEnd.test(name);
}
