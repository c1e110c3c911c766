/** What is applied for on behalf of somebody who is to travel. */
export const kinds = {
  passport: { label: '新办护照（通行证）', en: 'New passport or permit' },
  renewal: { label: '换发护照（通行证）', en: 'Renewal' },
  endorsement: { label: '港澳签注', en: 'Endorsement for Hong Kong or Macao' },
  visa: { label: '签证', en: 'Visa' },
};
