import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'cai-xing-2013-516',
  title: '因公临时出国经费管理的规定（标题未核）',
  en: 'Rules on the costs of temporary official travel abroad (title not checked)',
  number: '财行〔2013〕516号',
  issuer: '文号字头“财行”，发文机关未核',
  certainty: 'read',
  note: '第1—5条、第9—12条读到原文：不得安排照顾性、无实质内容的一般性出访和考察性出访（第5条），一国内城市之间往来列入计划并经批准（第10条）；第18条据同济财〔2018〕15号转述。2019年以后有无修订未查到，启用前核对。',
});
