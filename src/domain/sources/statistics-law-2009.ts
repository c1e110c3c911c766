import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'statistics-law-2009',
  title: '中华人民共和国统计法（2009年修订）',
  en: 'Statistics Law of the People’s Republic of China, as revised in 2009',
  number: '主席令第15号',
  issuer: '全国人民代表大会常务委员会',
  issued: '2009-06-27',
  from: '2010-01-01',
  certainty: 'restated',
  note: '第7条：真实、准确、完整、及时提供统计资料，不得迟报、拒报；第21条：建立审核、签署、交接、归档等制度，审核、签署人员对真实性、准确性和完整性负责。条文据网上转载；2024年又修正，条号启用前对照现行文本。外办自己的填报数参照执行；查错的倍数、标准差是本系统的经验值，由各单位自定。',
});
