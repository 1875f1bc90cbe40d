/** What was found of a person: its kind and its place, never the value. */
export type PersonalTraceName =
  | '姓名'
  | '地址'
  | '邮政编码'
  | '电子邮箱'
  | '身份证号码'
  | '手机号码'
  | '电话号码'
  | '即时通讯账号'
  | '银行账号'
  | '车牌号码'
  | '证件号码'
  | '出生日期';

/** A place of a text that tells of a person. */
export interface PersonalTrace {
  readonly name: PersonalTraceName;
  readonly index: number;
  readonly length: number;
  /** Whether it cannot be taken for anything else, so that no exception holds for it. */
  readonly isCertain?: boolean;
}
