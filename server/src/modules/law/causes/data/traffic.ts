import { all, cause, detain, fine, fineBy, gains, may, revoke, suspend, type TierTable, under, warning } from '../build.ts'
import type { CauseOfAction, SubjectKind } from '../types.ts'

const order = fine(200, 2000)

/** Road Traffic Safety Law, articles 89 to 106; the sums did not change between the wordings of 2011 and 2021. */
const RTSL: TierTable = {
  '89': [['一般', all(warning), all(fine(5, 50))]],
  '90': [['一般', all(warning), all(fine(20, 200))]],
  '91(1)': [
    ['一般', all(suspend(6, 6), fine(1000, 2000))],
    ['再次饮酒后驾驶', all(detain(1, 10), fine(1000, 2000), revoke)],
  ],
  '91(2)': [['一般', all(revoke)]],
  '91(3)': [['一般', all(detain(15, 15), fine(5000, 5000), revoke)]],
  '91(4)': [['一般', all(revoke)]],
  '92(1)': [
    ['一般', all(fine(200, 500))],
    ['超过额定乘员百分之二十或者违反规定载货', all(fine(500, 2000))],
  ],
  '92(2)': [
    ['一般', all(fine(200, 500))],
    ['超过核定载质量百分之三十或者违反规定载客', all(fine(500, 2000))],
  ],
  '92(4)': [['直接负责的主管人员', all(fine(2000, 5000))]],
  '93(2)': [['一般', all(fine(20, 200))]],
  '94(2)': [['一般', may(fineBy('所收检验费用五倍以上十倍以下', null), { kind: 'other' })]],
  '95': [['一般', all(warning), all(fine(20, 200))]],
  '96(1)': [['一般', all(detain(1, 15), fine(2000, 5000))]],
  '96(2)': [['一般', all(detain(1, 10), fine(1000, 3000))]],
  '96(3)': [['一般', all(fine(2000, 5000))]],
  '97': [['一般', all(order)]],
  '98': [['一般', all(fineBy('依照规定投保最低责任限额应缴纳的保险费的二倍', null))]],
  '99拘留': [['一般', may(order, detain(1, 15))]],
  '99吊销': [['一般', may(order, revoke)]],
  '100(2)': [['一般', all(order, revoke)]],
  '100(3)': [['一般', all(gains, fineBy('销售金额等额', null))]],
  '101(2)': [['一般', all(revoke)]],
  '106': [['拒不执行', all(order)]],
}
type Options = NonNullable<Parameters<typeof under>[3]>
const rtsl = (place: string, options: Options = {}) => [
  under('RTSL-2011', RTSL, place, options),
  under('RTSL-2021', RTSL, place, options),
]
const act = (code: string, name: string, place: string, options?: Options, subjects: SubjectKind[] = ['person']) =>
  cause('traffic', subjects, code, name, rtsl(place, options))
const local: Options = { localAmounts: true }
const licenceAtRisk = { localAmounts: true, tiers: '99吊销', also: ['RTSL:99(2)'] }
const grave = (code: string, name: string, item: number) =>
  act(code, name, `99(1).${item}`, { localAmounts: true, tiers: '99拘留', also: ['RTSL:99(2)'] })

/** 道路交通管理: RTSL:89–106. `localAmounts`: the province sets the sum inside the range (RTSL:123). */
export const TRAFFIC: CauseOfAction[] = [
  act('non-motor-traffic-breach', '行人、乘车人、非机动车驾驶人违反道路通行规定', '89', local),
  act('driver-traffic-breach', '机动车驾驶人违反道路通行规定', '90', local),
  act('drink-driving', '饮酒后驾驶机动车', '91(1)'),
  act('drunk-driving', '醉酒驾驶机动车', '91(2)', { note: '构成犯罪的依法追究刑事责任；五年内不得重新取得驾驶证。' }),
  act('drink-driving-commercial', '饮酒后驾驶营运机动车', '91(3)'),
  act('drunk-driving-commercial', '醉酒驾驶营运机动车', '91(4)', {
    note: '构成犯罪的依法追究刑事责任；十年内不得重新取得驾驶证。',
  }),
  act('overcrowded-coach', '公路客运车辆载客超过额定乘员', '92(1)', local),
  act('overloaded-truck', '货运机动车超过核定载质量', '92(2)', local),
  act('carrier-repeated-overloading', '运输单位的车辆经处罚不改', '92(4)', local, ['person', 'unit']),
  act('unlawful-parking', '违反规定停放、临时停车', '93(2)', local),
  act('false-vehicle-inspection', '机动车安全技术检验机构出具虚假检验结果', '94(2)', { note: '并依法撤销检验资格。' }, ['unit']),
  act('driving-without-plates', '未悬挂机动车号牌', '95(1)', { ...local, also: ['RTSL:90'] }),
  act('driving-without-papers', '未放置检验合格标志、保险标志或者未随车携带行驶证、驾驶证', '95(1)', {
    ...local,
    also: ['RTSL:90'],
  }),
  act('covered-plates', '故意遮挡、污损或者不按规定安装机动车号牌', '95(2)', { ...local, also: ['RTSL:90'] }),
  act('forged-vehicle-papers', '伪造、变造或者使用伪造、变造的机动车牌证、驾驶证', '96(1)'),
  act('forged-vehicle-labels', '伪造、变造或者使用伪造、变造的检验合格标志、保险标志', '96(2)'),
  act('another-vehicles-papers', '使用其他车辆的机动车牌证、标志', '96(3)', local),
  act('unlawful-siren', '非法安装警报器、标志灯具', '97', local),
  act('no-compulsory-insurance', '未按规定投保机动车第三者责任强制保险', '98', {}, ['person', 'unit']),
  grave('driving-without-licence', '未取得机动车驾驶证驾驶机动车', 1),
  grave('driving-with-revoked-licence', '机动车驾驶证被吊销期间驾驶机动车', 1),
  grave('driving-with-suspended-licence', '机动车驾驶证被暂扣期间驾驶机动车', 1),
  act('lending-vehicle-to-unlicensed', '将机动车交由无驾驶资格的人驾驶', '99(1).2', licenceAtRisk),
  grave('hit-and-run', '造成交通事故后逃逸', 3),
  act('speeding-over-half', '机动车行驶超过规定时速百分之五十', '99(1).4', licenceAtRisk),
  grave('forcing-unsafe-driving', '强迫机动车驾驶人违规驾驶造成交通事故', 5),
  grave('defying-traffic-control', '违反交通管制强行通行', 6),
  grave('damaging-traffic-facilities', '故意损毁、移动、涂改交通设施', 7),
  grave('blocking-vehicles', '非法拦截、扣留机动车辆造成交通严重阻塞', 8),
  act('driving-scrapped-vehicle', '驾驶拼装或者已达到报废标准的机动车', '100(2)', local),
  act('selling-scrapped-vehicle', '出售已达到报废标准的机动车', '100(3)', {}, ['person', 'unit']),
  act('obstructing-road-view', '遮挡路灯、交通信号灯、交通标志，妨碍安全视距', '106', local, ['person', 'unit']),
]
