/** Units of the demonstration that apply: bureaus and districts of a city, its schools and enterprises; invented. */
export const bureaus = [
  '市发展和改革委员会',
  '市教育局',
  '市科学技术局',
  '市工业和信息化局',
  '市公安局',
  '市民政局',
  '市财政局',
  '市自然资源和规划局',
  '市交通运输局',
  '市商务局',
  '市文化广电旅游局',
  '市卫生健康委员会',
  '市市场监督管理局',
  '市体育局',
  '市港航管理局',
  '市总工会',
  '市科学技术协会',
  '市农业农村局',
];
export const districts = [
  '东港区人民政府',
  '西湾区人民政府',
  '南浦区人民政府',
  '云岭县人民政府',
  '经济技术开发区管委会',
];
export const schools = [
  '明港大学',
  '明港理工学院',
  '港航学院',
  '海洋研究所',
  '新材料研究所',
  '市第一医院',
  '市第二医院',
  '明港师范学院',
];
export const firms = [
  '明港港口集团',
  '明港城投集团',
  '海丝贸易公司',
  '明港船舶公司',
  '东海石化集团',
  '明港汽车零部件公司',
  '远洋渔业公司',
  '明港纺织集团',
];

/** Those of a district. */
export const few = ['区教育局', '区文化和旅游局', '区商务局', '区人民政府办公室'];
