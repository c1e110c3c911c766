import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'beijing-custody-2014',
  title: '北京外办关于因公证照收缴和逾期锁定的通知',
  en: 'Notice of the Beijing office on handing back documents and on the lock of units that are late',
  issuer: '北京市人民政府外事办公室',
  issued: '2014-10-22',
  certainty: 'read',
  note: '应交还日期＝出访日期＋批准天数＋7天；逾期超过30天，系统锁定证照保管单位的新申请。网页标注“过期”，现行做法未查到，启用前按本地规定核定。',
});
