/** Verbs of the genre that take a count as their object. */
const verbs =
  '接待|办理|完成|审批|审核|申办|举办|召开|开展|组织|邀请|新增|新建|建成|发放|印发|上报|受理|处置|处理|制定|制作|制订|修订|出台|走访|慰问|服务|实施|引进|签订|签署|签约|解决|投资|投入|组团|' +
  '出访|来访|参加|化解|调处|整治|清理|安置|培训|更新|设计|安装|安排|派遣|选派|选聘|聘请|聘任|筛选出?|选拔|打造|推出|设置|包括|涉及|覆盖|惠及|带动|吸引|集聚|协助|帮助|促进|促成|推荐|推动|反馈|' +
  '授牌|发出|发布|刊发|收到|征集|梳理|排查|检查|查处|整改|淘汰|拆除|征收|改造|提升|救助|资助|捐赠|筹集|到位|争取|落实|立项|获|获得|荣获|来自|分布在?|遍及|下达|编制|编印|拜访|会见|陪同|翻译|' +
  '挂牌|督办|提前|提供|确定|选取|成立|建立|设立|形成|拥有|现有|共有|达成|洽谈|对接|考察|检测|注册|登记|认定|审定|派出|选出|新签|到访|有';

/** A clause that is only a verb: what it counts was said before. */
export const bareVerb = new RegExp(
  `^(?:(?:${verbs}|其余|预算|上半年|全年|累计|已|共|全面|依法|主动|先后|分别|现)+了?)?$`,
);

/** Words that end in a verb: what is counted comes after the number, as its object. */
export const endsInVerb = new RegExp(`(?:${verbs}|[了出分])$`);

/** Words that end in a preposition, 的, 等 or a place: only what comes after the number says what is counted. */
export const endsInPreposition =
  /(?:[的为给将向把与和对由以从于等]|来自|其中有?|[共将]有|全[省市区县办]|[我本各][省市区县办局年]|[境市区县省]内外?)$/;
