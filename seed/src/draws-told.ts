/** What the demo's bureau drew in 2022. Every name is invented. */
export type ToldDraw = {
  name: string
  kind: 'inspection' | 'case-review'
  title: string
  /** When the list was frozen; everything else follows from it. */
  frozenOn: string
  inspectOn: string | null
  basis: string[]
  /** How the names of the objects end, and how many of each class. */
  noun: string
  classes: Record<string, { objects: number; take: 'share' | 'count'; size: number }>
  /** `silent`: one unit reveals nothing the first time; `withdrawn`: given up before the result. */
  course: 'smooth' | 'silent' | 'withdrawn'
}

/** The items of the list, by how the names of their objects end. Listed before the first draw of the year. */
export const TOLD_ITEMS: Record<string, { name: string; objects: string; content: string; basis: string[] }> = {
  宾馆: {
    ...{ name: '旅馆业治安管理检查', objects: '领取特种行业许可证的旅馆' },
    ...{ content: '住宿登记、访客管理、可疑情况报告和治安防范制度的落实情况', basis: ['PSA-2012:56'] },
  },
  保安服务有限公司: {
    ...{ name: '保安服务活动检查', objects: '依法设立的保安服务公司' },
    ...{ content: '保安员资格、服务合同和备案、培训和装备管理情况', basis: ['保安服务管理条例'] },
  },
  刻章店: {
    ...{ name: '公章刻制业治安管理检查', objects: '领取特种行业许可证的公章刻制单位' },
    ...{ content: '刻制登记、备案信息上传和样品保管情况', basis: ['印铸刻字业暂行管理规则'] },
  },
}

const credit = (a: number, b: number, c: number): ToldDraw['classes'] => ({
  信用A级: { objects: a, take: 'share', size: 1000 },
  信用B级: { objects: b, take: 'share', size: 2000 },
  信用C级: { objects: c, take: 'share', size: 5000 },
})

export const TOLD_DRAWS: readonly ToldDraw[] = [
  {
    ...{
      name: 'hotels-1',
      kind: 'inspection',
      title: '2022年上半年旅馆业治安管理双随机检查',
      frozenOn: '2022-03-14',
      inspectOn: '2022-03-21',
    },
    ...{ basis: ['APL:42'], noun: '宾馆', classes: credit(40, 24, 8), course: 'smooth' },
  },
  {
    ...{
      name: 'guards',
      kind: 'inspection',
      title: '2022年保安服务单位双随机检查',
      frozenOn: '2022-05-16',
      inspectOn: '2022-05-23',
    },
    ...{ basis: ['APL:42'], noun: '保安服务有限公司', classes: credit(10, 10, 4), course: 'silent' },
  },
  {
    ...{ name: 'files', kind: 'case-review', title: '2022年行政案卷评查抽样', frozenOn: '2022-07-04', inspectOn: null },
    ...{
      basis: [],
      noun: '',
      classes: { 快速办理: { objects: 120, take: 'share', size: 500 }, 普通程序: { objects: 200, take: 'share', size: 1000 } },
    },
    course: 'smooth',
  },
  {
    ...{
      name: 'locks',
      kind: 'inspection',
      title: '2022年公章刻制业双随机检查',
      frozenOn: '2022-08-15',
      inspectOn: '2022-08-22',
    },
    ...{ basis: ['APL:42'], noun: '刻章店', classes: credit(12, 6, 2), course: 'withdrawn' },
  },
  {
    ...{
      name: 'hotels-2',
      kind: 'inspection',
      title: '2022年下半年旅馆业治安管理双随机检查',
      frozenOn: '2022-09-13',
      inspectOn: '2022-09-20',
    },
    ...{ basis: ['APL:42'], noun: '宾馆', classes: credit(40, 24, 8), course: 'smooth' },
  },
]
