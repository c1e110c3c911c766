import type { InspectionSeed } from './seed.ts';

/** What an inspection found in 临湖: three aspects, 12 problems, 39 measures. All of it is invented but the numbers. */
export const linhuInspection: InspectionSeed = {
  name: '市委巡察组反馈意见整改',
  feedback: '03-19',
  people: [
    ['周砚秋', '副主任', 'deputyDivision'],
    ['许文澜', '秘书处处长', 'section'],
    ['陆知行', '出国管理处处长', 'section'],
    ['沈望舒', '友城交流处处长', 'section'],
    ['姜以宁', '机关党委专职副书记', 'section'],
  ],
  closed: { inHalf: 27, later: 8 },
  aspects: [
    {
      name: '党的领导和党的建设方面',
      problems: [
        {
          name: '党组理论学习中心组学习结合业务不紧',
          measures: ['制定年度学习计划', '每季度开展一次专题研讨', '把学习成果列入处室考核'],
        },
        {
          name: '议事决策制度执行不严格',
          measures: ['修订党组工作规则', '重大事项会前征求意见', '规范会议记录和纪要归档'],
        },
        {
          name: '支部组织生活质量不高',
          measures: [
            '配发“三会一课”记录本',
            '支部书记述职评议',
            '党员领导干部参加双重组织生活',
            '每月检查一次台账',
          ],
        },
        {
          name: '意识形态工作责任落实不到位',
          measures: ['签订责任书', '开展外宣稿件审读', '每半年专题报告一次'],
        },
      ],
    },
    {
      name: '全面从严治党方面',
      problems: [
        {
          name: '廉政风险点排查不够细',
          measures: ['重新排查岗位风险点', '公布权力运行流程图', '开展廉政警示教育'],
        },
        {
          name: '公务接待管理不够规范',
          measures: ['修订公务接待管理办法', '接待清单按月公开', '清理往年接待费用', '抽查下属单位接待账目'],
        },
        {
          name: '因公出国（境）审核把关有薄弱环节',
          measures: ['完善审核要点清单', '抽查已执行团组的出访报告', '对超天数团组复核'],
        },
        {
          name: '下属单位财务管理薄弱',
          measures: ['开展内部审计', '统一财务报销制度', '财务人员集中培训'],
        },
      ],
    },
    {
      name: '干事创业和作风建设方面',
      problems: [
        {
          name: '友城交流项目跟踪落实不够',
          measures: ['建立友城项目台账', '重点项目明确专人', '每季度通报一次进展'],
        },
        {
          name: '服务企业“走出去”主动性不足',
          measures: ['走访外向型企业', '编印办事指南', '开通预约办理'],
        },
        {
          name: '档案和保密管理有疏漏',
          measures: ['补齐近三年档案', '开展保密自查', '更新涉外文件登记簿', '组织保密知识测试'],
        },
        {
          name: '干部交流轮岗不够',
          measures: ['制定轮岗方案', '选派干部到基层挂职', '开展外语和礼宾培训'],
        },
      ],
    },
  ],
};
