import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'retired-1989',
  title: '关于离退休干部出国的规定（标题未核）',
  en: 'Rules of 1989 on travel by the retired (title not checked)',
  issuer: '中共中央办公厅、国务院办公厅',
  issued: '1989-08-17',
  certainty: 'restated',
  note: '据公开的文件汇编转述：离退休人员不再派遣出国执行公务。所读为转述。',
});
