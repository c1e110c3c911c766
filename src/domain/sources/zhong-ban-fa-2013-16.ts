import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'zhong-ban-fa-2013-16',
  title: '因公临时出国管理的中央文件（标题未核）',
  en: 'Central document on temporary official travel abroad (title not checked)',
  number: '中办发〔2013〕16号',
  issuer: '文号字头“中办发”，发文机关未核',
  certainty: 'unseen',
  note: '内部文件，未公开全文。各省、各校转述其中的限额，数字不尽相同；以本地实际执行的文件为准。全文未找到。',
});
