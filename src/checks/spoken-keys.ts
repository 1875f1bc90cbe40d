/** Keys of YAML that no schema knows and that say in English whose value it is: `preparedBy`, `legal_person`. */

/** Words of a key, and the label of a form that says the same. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/^(?:id|identity|idcard|citizenid)(?:card)?(?:no|number)?$/, '身份证号: '],
  [/passport/, '护照号码: '],
  [/^(?:we ?chat|weixin|wx)(?:id|no|account)?$/, '微信号: '],
  [/^qq(?:no|number)?$/, 'QQ号: '],
  [/^(?:birth(?:date|day)?|dateofbirth|dob|born)$/, '出生日期: '],
  [/^(?:home|residential|family|mailing|household)address$/, '家庭住址: '],
  [/^(?:bank)?(?:account|card)(?:no|number)$/, '银行账号: '],
  [/(?:phone|tel|telephone|mobile|cell|hotline)(?:no|number)?$/, '电话: '],
  [
    /(?:contact|person|principal|leader|lead|manager|responsible|representative|preparer|reviewer|signer|signatory|approver|auditor|evaluator|assessor|expert|handler|operator|recipient|payee|patient|student|teacher|guardian|householder|applicant|witness|speaker|trainer|lecturer|interviewee|interviewer|respondent|accountant|cashier|director|staff|member|author|editor|participant|inspector|supervisor|secretary|owner|beneficiary|employee|driver|liaison|coordinator|submitter|writer|filler|doctor|resident|villager|accountname|holder|accountholder|fullname|realname|personname)s?(?:person|name)?s?$/,
    '人员: ',
  ],
  [/by$/, '人员: '],
];

/** What a map about a person has besides the name. */
const ofPerson =
  /^(?:position|post|jobtitle|gender|sex|birth(?:date|day)?|dateofbirth|dob|id(?:card|number|no)|passport(?:no|number)?|phone|mobile|telephone|tel|wechat|qq|age|ethnicity|nationality)$/;

/** The label for a key, with what sets it apart from its value; undefined for other keys. */
export function labelOfKey(key: string): string | undefined {
  const words = key.toLowerCase().replace(/[_-]/g, '');
  return words.length > 30 ? undefined : spoken.find(([pattern]) => pattern.test(words))?.[1];
}

export function isKeyOfPerson(key: string): boolean {
  return ofPerson.test(key.toLowerCase().replace(/[_-]/g, ''));
}
