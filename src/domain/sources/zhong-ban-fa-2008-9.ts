import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'zhong-ban-fa-2008-9',
  title: '因公出国（境）管理的中央文件（标题未核）',
  en: 'Central document on official travel abroad (title not checked)',
  number: '中办发〔2008〕9号',
  issuer: '文号字头“中办发”，发文机关未核',
  certainty: 'unseen',
  note: '内部文件，未公开全文。各省、各校转述其中的限额，数字不尽相同；以本地实际执行的文件为准。',
});
