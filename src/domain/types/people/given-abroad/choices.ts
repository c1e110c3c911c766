/** What of a person was handed over. */
export const given = {
  name: { label: '姓名', en: 'Name' },
  passport: { label: '护照号码', en: 'Passport number' },
  passportCopy: { label: '护照复印件', en: 'Copy of the passport' },
  birth: { label: '出生日期和地点', en: 'Date and place of birth' },
  post: { label: '单位和职务', en: 'Employer and post' },
  photo: { label: '照片', en: 'Photograph' },
  contact: { label: '联系方式', en: 'Telephone, e-mail or address' },
  health: { label: '健康情况', en: 'Health' },
  family: { label: '家庭成员', en: 'Family' },
  finance: { label: '财产和收入', en: 'Property and income' },
  other: { label: '其他（写在备注里）', en: 'Something else (see the note)' },
};

/** To whom. */
export const bodies = {
  host: { label: '邀请单位、接待单位', en: 'Host or inviter' },
  mission: { label: '外国驻华使领馆', en: 'Embassy or consulate in China' },
  government: { label: '外国政府机构', en: 'Foreign authority' },
  organisation: { label: '国际组织', en: 'International organisation' },
  company: { label: '境外企业、机构', en: 'Foreign company or institution' },
};

/** By which paper. */
export const papers = {
  list: { label: '人员名单', en: 'List of names' },
  invitation: { label: '邀请函材料', en: 'Papers for an invitation' },
  visa: { label: '签证申请、照会', en: 'Visa application or note' },
  certificate: { label: '证明文书', en: 'Certificate' },
  other: { label: '其他', en: 'Something else' },
};

/** On what it stands (个人信息保护法第13、38、39条). */
export const bases = {
  consent: { label: '本人单独同意', en: 'Separate consent of the person' },
  treaty: { label: '条约、协定', en: 'Treaty or agreement' },
  law: { label: '法律、行政法规规定', en: 'Law or regulation' },
  duty: { label: '履行法定职责所必需', en: 'Needed for a duty by law' },
};
