/** Names that behind a label are told by their characters, though their family name is rare or there is none. */

/** Family names that are rare, but begin few other words. */
export const rareSurnames =
  '洪赖乔阎傅萧蔺仝逄亓郗郜邸邰郏郄郤鄢阚隗雒逯綦昝晁谌鞠荆竺匡缑璩濮冼訾蒯郦庾仉乜闻粟湛揭冀鄞燕习厉蓟殳厍麴阙夔芮茹羿嵇邴荀眭睢谯郇酆庹宓扈胥漕栗雍菅亢笪禤裘於钭蹇禚佴狄钮莘桓戈贲禄弘慕伯沃禹鹿帅蔚奚韶糜汝惠蓬戎汲贝巢昌浦廉凤郁丘琴钦屠茅晋宿衡井滑羊杭咸松皮云谈封楼储乌诸危元展宣劳丰仰隆撒矫邾俎濯忻隽肇檀弋佀禇苘甯泮贠羌芶弭缐仵么';
/** Family names that begin many other words: only a dictionary tells the name. */
export const wordSurnames =
  '缴战尉操毋暨籍寸揣盖须益楚弓慎况宦伏束堵宰索寿易秋勾言扶苍赏薄督冒牧班税墨盘泥哈融都祖伊暴闭幸贡养归乐步阴福怀富巴占补亚容鱼越爱党花初充居终满印红银青双权支官干空强常信从利能广后海平水东通那有国来家';
export const rareCompoundSurnames =
  '单于|司空|闻人|东郭|梁丘|公良|谷梁|夹谷|鲜于|申屠|赫连|淳于|闾丘|钟离|公冶|万俟|漆雕|仲孙|太史|宗政|亓官|巫马|颛孙|公羊|叔孙|濮阳|爱新觉罗|叶赫那拉';

/** What begins with one of them and is a word or a place; some of them are verbs, with one character behind. */
export const rareSurnameWords =
  /^(?:洪[水涝灾峰汛湖泽山洞江雅梅流涛量范]|乔[木灌迁装]|阎良|傅里|萧[山县条]|郏县|綦江|荆[州门楚江山棘]|竺可|匡[算扶正]|濮阳[市县]?$|闻[名讯声]|粟[米类]|湛江|揭[阳牌示露]|冀[中东南北州]|鄞[州县江]|燕[麦山郊窝京赵]|习[惯俗作题水得近]|厉[行害]|蓟[州县]|睢[县宁阳]|荀子|谯城|栗[子树]|付[款费息清讫给出现]|雍[和容]|岑[溪巩]|亢[旱奋]|鞠躬|隗镇|茹毛|[付习揭闻赖厉匡燕亢粟栗冀湛漕].$)/;

/** Parts of names that other languages have, as they are written in Chinese. */
const foreignParts =
  '阿不都|阿布都|阿卜杜|阿不力|阿布力|买买提|麦麦提|买合木提|木合塔|吐尔逊|吐尔洪|吐逊|图尔荪|热合曼|热合木|古丽|阿依努|阿依古|努尔|木拉提|艾尼瓦|艾合|艾则孜|帕提|玉素甫|玉苏|依明|伊敏|司马义|亚力坤|阿力木|艾力|迪丽|迪力|祖丽|祖力|玛依拉|(?<![兹孜])别克$|叶尔(?!羌)|哈孜|沙力|库尔班|肉孜(?!节)|巴哈[提尔]|胡赛|穆罕|尼亚孜|托合提|如则|热依|卡德尔|克力木|马木提' +
  '|扎西|次仁|次旦|次旺|卓玛|卓嘎|格桑|达瓦|巴桑|丹增|旦增|洛桑|边巴|普布|索朗|索南|德吉|央金|央宗|平措|顿珠|(?<!凶)多吉|仁增|旺堆|旺姆|拉姆|白玛|强巴|贡布|曲珍|曲扎|米玛|坚赞|嘉措|仁青|才让|桑杰|拉毛|拉珍|晋美|班觉|泽仁|拥措' +
  '|巴特尔|其木格|其其格|图雅|高娃|斯琴|那顺|宝音|朝鲁|格日勒|孟和|哈斯|娜仁|萨仁|敖特根|巴雅尔|布仁|敖登|楞花|陶格|青格';
const foreign = new RegExp(`^(?=\\p{Script=Han}{3,8}$).{0,6}?(?:${foreignParts})`, 'u');
/** Places that are named alike. */
const place = /[市县旗乡镇村区州路街沟湖河山寺庙]$|草原|牧场|苏木|嘎查|自治|地区/;

/** Whether a text has a part of a name of another language and is no place. */
export function isForeignName(text: string): boolean {
  return foreign.test(text) && !place.test(text);
}
