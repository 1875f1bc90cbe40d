/** Characters of given names, by how often they stand in them and how seldom in other texts. */

/** Those that hardly any other word of a report has: 晓, 玉, 芳. */
export const typicalCharacters =
  '晓玉芳芬芹芸英萍莉莎莹莲菊菲萱蓉蕾薇葵蓓燕艳娟娜婷婉婵娥娇媛嫣妍妮姝娴婧姣雯霞霖雪雅静倩俊伟杰勇刚涛波浩淑渊泓泽润涵澜瀚鹏鹤鸿鸣凤龙彪彬斌炳焕烨煜炜烁灿炎炯熙勋昊昕昌旭昱晖晗晨晟晶曦曼梅楠栋桐梓松枫琳琪琦琴瑶瑜瑞璐璇珊珍玲珏玮琼瑾瑛翠翔翰耀辉凯岚峰峻嵩宇宏宝宾宸宪睿毅磊祥祺祯禄秀秉钊钧铭锋锐鑫钰铮锦贤贞赟轩豪逸韬韵骏骁骥魁麟丹丽亚亦亮仁伦佳佩儒兆兰冉凌剑卉君哲嘉坤奎孝尧帅帆廷弘忠怀怡恒恩悦慧懿振斐朋樱欣武沛玄玺甫禹绍聪茂荣谦永志思桂梦洪';

/** Those that are frequent in given names, and in other words as well: 海, 文, 明. */
export const frequentCharacters =
  '文海广素明建国平红军华林春新东立金云学德成生江清兴光庆福安远飞良正长元贵世卫保爱冬维智伯祖洋洁超桃柏柱卓岩崇川宽礼秋银铁达黎乐仙俭冰凡劲勤博厚叶启培奇妹子守富寿山巧康惠才显权根水泉满滨盛真石竹纯继群艺花诚诗谊余财大道顺香丰敏全有仓喜霜露浪虎豹珠森望朝来发宗士家献之雨小一先治尚若如书心依紫可以少双延景进胜连传占业昭渠';
