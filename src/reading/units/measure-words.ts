/** What a unit measures; two counts of one kind may be compared, and a class decides which guards apply. */
export type UnitKind =
  | 'person'
  | 'batch'
  | 'thing'
  | 'event'
  | 'place'
  | 'region'
  | 'money'
  | 'time'
  | 'size'
  | 'text'
  | 'ratio'
  | 'times'
  | 'score'
  | 'none';

/** Measure words by kind, separated by blanks: a broad lexicon of the genre. */
const lexicon: Record<Exclude<UnitKind, 'none'>, string> = {
  person: '人 人次 人·天 人天 人日 人·日 人·次 名 位 员 口 户 户次 代 对夫妇 人家',
  batch: '批 批次 团 团次 团组 组 组次 队 队次 支 支次 班 班次 期 轮 轮次 拨',
  thing:
    '个 件 件次 份 份次 例 例次 项 项次 条 条次 张 张次 本 本次 册 套 台 台次 台套 部 辆 辆次 艘 艘次 架 架次 列 列次 枚 面 块 把 顶 根 株 棵 头 ' +
    '只 羽 匹 尾 袋 瓶 盒 箱 桶 包 捆 盏 幅 帧 尊 件套 套次 宗 宗次 卷 篇 篇次 首 则 款 种 类 样 双 对 副 粒 片 枝 朵 床 席 桌 座次 封 ' +
    '标箱 标准箱 车 车次 单 票 笔 股 道 孔 剂 剂次 针次 人剂次 颗 串 节 集 杆 扇 门 台件 工日 具 束 顿 摞 担 筐 樽 挺 缕 段 讲 模块 语种',
  event: '场 场次 站 次 起 起次 回 遍 趟 航次 站次 课时 学时 课 堂 堂次 节次 家次 圈',
  place: '家 所 处 处次 间 栋 幢 座 层 排 宗地 眼 村 社区 镇 乡 街道 校',
  region: '国 大洲 省 市 县 城 州',
  money:
    '元 美元 港元 港币 澳门元 澳门币 欧元 英镑 日元 韩元 卢布 人民币 新台币 瑞士法郎 新元 加元 澳元 美金 块钱 泰铢',
  time: '小时 分钟 秒 秒钟 天 日 昼夜 个月 个季度 个小时 个工作日 工作日 个自然日 周 星期 个星期 个年头 年 学期 个学期 个昼夜 岁 周岁',
  size:
    '平方公里 平方千米 平方米 平米 平方 ㎡ 公里 千米 米 厘米 毫米 海里 里 亩 公顷 立方米 立方 方 升 毫升 吨 公斤 千克 斤 克 毫克 吨公里 ' +
    '吨标准煤 吨标煤 千瓦 千瓦时 兆瓦 兆瓦时 度 摄氏度 ℃ km kg km² m² m³ m2 m3 TEU m MW kW GW kWh t TB GB MB 微克/立方米 毫克/立方米 微克 载重吨 总吨 人公里',
  text: '字 词 词条 句 行 页 页次 版 字符 帖',
  ratio: '% ‰ 个百分点 百分点 个点 成',
  times: '倍',
  score: '分 个基点 个位次 位次 个名次',
};

/** Characters after which a measure word is the beginning of another word (件 in 2条例, 国 in 20国家). */
const otherWord: Record<string, string> = {
  人: '民才口类员',
  名: '列单城牌誉义称录',
  位: '列于居置次数移',
  员: '工',
  口: '岸径号头味碑述感罩腔',
  户: '籍口外型均主',
  团: '结队体圆委',
  组: '织成建长团合装',
  队: '伍员长列',
  支: '持援付部出撑行柱书配',
  班: '子长级车',
  期: '间限待望末刊满货',
  批: '示复评',
  个: '别',
  件: '数',
  份: '额量子',
  例: '如会外行子',
  条: '例件款约',
  张: '家贴力',
  本: '地市区办年月科土省县国期届',
  册: '子',
  台: '湾账阶州商胞办风',
  部: '门分长委署队',
  列: '为入车席',
  面: '向对积临前貌试谈',
  块: '链',
  把: '关握手',
  头: '部等',
  只: '是有能要',
  包: '括含容装',
  篇: '章',
  首: '次批届个都先席相府要创家',
  则: '是',
  种: '植子养',
  类: '似',
  样: '本板式',
  对: '于外接口标比象照待应策此方',
  副: '主市省会秘区县处书总',
  片: '区面',
  双: '方边语向拥',
  床: '铺',
  席: '位会',
  封: '闭面锁',
  车: '辆间站流',
  具: '有体备',
  束: '缚',
  段: '落时期位',
  讲: '话解述台座课师究',
  担: '任负当保忧心',
  城: '市镇乡区管建际中里',
  州: '市府委长级',
  单: '位独元词',
  票: '房价据',
  股: '份东权金市',
  道: '路德理',
  节: '约能点日目庆气',
  场: '所地馆景',
  站: '点长台内前在立稳起位',
  次: '数要',
  起: '草来源点步伏码',
  回: '国来复应报收升落访顾信归头',
  课: '题程堂',
  家: '庭属',
  所: '有在属以谓需',
  处: '理置于罚室分境',
  间: '接隔断',
  座: '谈',
  层: '次级面出',
  排: '名列放查水污行',
  方: '面向案式法便',
  村: '民委支两',
  镇: '政党',
  乡: '镇村',
  校: '长园区企',
  国: '家际内有务道庆民企外土防产资税',
  省: '级政市委长外内',
  市: '委政场民长级区外内值容域直',
  县: '级委政长域',
  元: '旦素月宵件',
  日: '本常前期益内程报均夜语在',
  周: '边年期末报一二三四五六日刊转密',
  年: '度初末底级龄均月代货轻',
  天: '津然气空河王使元',
  里: '程面',
  米: '兰饭',
  升: '级至到',
  度: '假过',
  字: '号样典',
  词: '汇',
  句: '话',
  行: '动业政程为人长使',
  页: '面',
  版: '权面本图块',
  帖: '子',
  集: '中团体成聚合训约',
  成: '立为员功果长效本人熟都绩品就交套年分',
  分: '别析管布类享局会为工钟配散支公解级之子校离拨阶批期区',
  秒: '钟',
  克: '服',
  门: '类户店诊票口槛',
  杆: '线',
  扇: '贝',
  代: '表替理价码办',
  轮: '值流岗渡',
  根: '据本',
  套: '取',
  款: '项待',
  幅: '度员',
};

export interface Unit {
  text: string;
  kind: UnitKind;
  /** Next characters with which this is not a measure word. */
  otherWord: string;
}

function build(): Map<string, Unit[]> {
  const byFirst = new Map<string, Unit[]>();
  const seen = new Set<string>();
  for (const [kind, words] of Object.entries(lexicon) as [UnitKind, string][]) {
    for (const text of words.split(' ')) {
      if (!text || seen.has(text)) continue;
      seen.add(text);
      const list = byFirst.get(text[0]!) ?? [];
      list.push({ text, kind, otherWord: otherWord[text] ?? '' });
      byFirst.set(text[0]!, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byFirst;
}

/** Measure words by their first character, longest first. */
export const measureWords: ReadonlyMap<string, readonly Unit[]> = build();
