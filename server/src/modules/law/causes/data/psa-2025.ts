import { all, detain, fine, fineBy, fineTo, may, revoke, type TierTable, warning } from '../build.ts'

const upTo5 = detain(1, 5)
const from5To10 = detain(5, 10)
const from5To15 = detain(5, 15)
const from10To15 = detain(10, 15)

/** Penalties of the Public Security Administration Punishments Law as revised in 2025, article by article (26 to 89). */
export const PSA_2025: TierTable = {
  '26(1)': [
    ['一般', all(warning), all(fineTo(500))],
    ['情节较重', may(from5To10, fineTo(1000))],
  ],
  '26(2)': [['首要分子', may(from10To15, fineTo(2000))]],
  '27': [
    ['违法所得一千元以上', all(fineBy('违法所得一倍以上五倍以下', null))],
    ['没有违法所得或者违法所得不足一千元', all(fine(1000, 3000))],
    ['情节较重', all(from5To15)],
  ],
  '28(1)': [
    ['一般', all(warning), all(fineTo(500))],
    ['情节严重', may(from5To10, fineTo(1000))],
  ],
  '28(2)': [['违反规定进入场馆', all(upTo5), all(fineTo(1000))]],
  '29': [
    ['一般', may(from5To10, fineTo(1000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '30': [
    ['一般', all(from5To10), all(fineTo(1000))],
    ['情节较重', may(from10To15, fineTo(2000))],
  ],
  '31': [
    ['一般', may(from10To15, fineTo(2000))],
    ['情节较轻', may(from5To10, fineTo(1000))],
  ],
  '32': [
    ['一般', all(from5To10)],
    ['情节严重', all(from10To15)],
  ],
  '33': [
    ['一般', all(upTo5)],
    ['情节较重', all(from5To15)],
  ],
  '34(1)': [
    ['一般', all(from10To15)],
    ['情节较轻', all(from5To10)],
  ],
  '34(2)': [
    ['一般', all(from5To10)],
    ['情节较重', all(from10To15)],
  ],
  '35': [
    ['一般', all(from5To10), all(fine(1000, 3000))],
    ['情节较重', may(from10To15, fineTo(5000))],
  ],
  '36': [
    ['一般', all(from10To15)],
    ['情节较轻', all(from5To10)],
  ],
  '37': [
    ['一般', all(upTo5)],
    ['故意隐瞒不报', all(from5To10)],
  ],
  '38(1)': [
    ['一般', may(upTo5, fineTo(1000))],
    ['情节较轻', all(warning), all(fineTo(500))],
  ],
  '38(2)': [['进入公共场所或者公共交通工具', may(from5To10, fineTo(1000))]],
  '39': [
    ['一般', all(from10To15)],
    ['情节较轻', all(upTo5)],
  ],
  '40(1)': [['一般', all(from10To15)]],
  '40(2)': [['一般', all(upTo5), all(fineTo(1000))]],
  '40(3)': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节较重', all(from5To10)],
  ],
  '41': [
    ['一般', may(from5To10, fineTo(1000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '42': [['一般', all(warning), all(fineTo(500))]],
  '43': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节严重', may(from10To15, fineTo(1000))],
  ],
  '44': [
    ['一般', all(from5To10, fine(1000, 3000))],
    ['情节较重', all(from10To15, fine(3000, 5000))],
  ],
  '45': [
    ['一般', all(upTo5)],
    ['情节较重', all(from5To10)],
  ],
  '46(1)': [['情节较重', all(from5To10)]],
  '46(2)': [['一般', all(from10To15)]],
  '47': [
    ['一般', all(from10To15, fine(1000, 2000))],
    ['情节较轻', all(from5To10, fineTo(1000))],
  ],
  '48': [
    ['一般', all(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fineTo(5000))],
  ],
  '49(1)': [['一般', may(from10To15, fineTo(2000))]],
  '49(2)': [['一般', all(upTo5), all(warning)]],
  '50(1)': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节较重', may(from5To10, fineTo(1000))],
  ],
  '50(2)': [['一般', may(from5To10, fineTo(1000))]],
  '51(1)': [
    ['一般', all(from5To10, fine(500, 1000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '51(2)': [['加重情形', all(from10To15, fine(1000, 2000))]],
  '52(1)': [
    ['一般', all(from5To10)],
    ['情节严重', all(from10To15)],
  ],
  '52(2)': [
    ['一般', all(warning), all(fineTo(500))],
    ['情节恶劣', all(from5To10)],
  ],
  '53': [
    ['一般', all(upTo5), all(warning)],
    ['情节较重', may(from5To10, fineTo(1000))],
  ],
  '54': [
    ['一般', all(from5To10, fine(3000, 5000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '55': [
    ['一般', may(from10To15, fineTo(3000))],
    ['情节较轻', all(upTo5), all(fineTo(3000))],
  ],
  '56': [
    ['一般', all(from10To15)],
    ['情节较轻', all(upTo5)],
  ],
  '57': [
    ['一般', all(warning), all(fineTo(1000))],
    ['情节较重', all(from5To10)],
  ],
  '58': [
    ['一般', all(from5To10), all(fineTo(2000))],
    ['情节较重', may(from10To15, fineTo(3000))],
  ],
  '59': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节较重', may(from5To10, fineTo(3000))],
  ],
  '61(1)': [
    ['一般', all(warning), all(fineTo(500))],
    ['情节严重', may(from5To10, fineTo(1000))],
  ],
  '62(1)': [
    ['一般', may(from10To15, fineTo(1000))],
    ['情节较轻', all(from5To10)],
  ],
  '62(3)': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节较重', may(from5To10, fineTo(1000))],
  ],
  '63': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', may(from5To10, fineTo(3000))],
  ],
  '64': [
    ['一般', all(fine(1000, 2000))],
    ['情节严重', may(upTo5, fineTo(2000))],
  ],
  '65(1)': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(from5To10), all(fine(1000, 3000))],
  ],
  '65(1)许可': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(from5To10), all(fine(1000, 3000))],
    ['取缔后一年以内又实施', all(from10To15, fine(3000, 5000))],
  ],
  '65(3)': [['情节严重', all(revoke)]],
  '66': [['一般', all(from10To15)]],
  '67(1)': [
    ['一般', all(fine(500, 1000))],
    ['情节较轻', all(warning), all(fineTo(500))],
  ],
  '67(3)': [
    ['一般', all(fine(1000, 3000))],
    ['情节严重', may(upTo5, fine(3000, 5000))],
  ],
  '68(1)': [
    ['一般', all(fine(500, 1000))],
    ['情节较轻', all(warning), all(fineTo(500))],
  ],
  '68(2)': [
    ['一般', all(fine(1000, 3000))],
    ['情节严重', may(upTo5, fine(3000, 5000))],
  ],
  '69': [
    ['一般', all(warning)],
    ['拒不改正或者造成后果', all(upTo5), all(fineTo(3000))],
  ],
  '70': [
    ['一般', all(upTo5), all(fine(1000, 3000))],
    ['情节较重', all(from5To10, fine(3000, 5000))],
  ],
  '71': [
    ['一般', all(fine(1000, 3000))],
    ['情节严重', all(from5To10, fine(1000, 3000))],
  ],
  '72': [
    ['一般', may(from5To10, fineTo(1000))],
    ['情节较轻', all(warning), all(fineTo(1000))],
  ],
  '73': [
    ['一般', all(warning), all(fineTo(1000))],
    ['情节较重', may(from5To10, fineTo(1000))],
  ],
  '74': [
    ['一般', all(from10To15)],
    ['情节较轻', all(from5To10)],
  ],
  '75': [
    ['一般', all(warning), all(fineTo(500))],
    ['情节较重', all(from5To10, fine(500, 1000))],
  ],
  '76': [
    ['一般', all(fine(1000, 2000))],
    ['情节严重', may(from10To15, fineTo(2000))],
  ],
  '77': [
    ['一般', all(from5To10)],
    ['情节严重', may(from10To15, fineTo(2000))],
  ],
  '78(1)': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '78(2)': [['一般', all(upTo5), all(fineTo(1000))]],
  '79': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fine(1000, 2000))],
  ],
  '80': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fine(1000, 3000))],
  ],
  '81': [['一般', all(from10To15, fine(1000, 2000))]],
  '82': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节严重', all(from10To15, fine(1000, 5000))],
  ],
  '83(1)': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '84(1)': [
    ['一般', may(from10To15, fineTo(3000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '84(2)': [
    ['一般', may(from10To15, fineTo(3000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '84(3)': [['违反禁止规定', all(upTo5), all(fineTo(1000))]],
  '85(1)': [['一般', all(from10To15, fine(1000, 5000))]],
  '85(2)': [
    ['一般', may(from10To15, fineTo(3000))],
    ['情节较轻', all(upTo5), all(fineTo(1000))],
  ],
  '86': [
    ['一般', all(from10To15)],
    ['情节较轻', all(from5To10)],
  ],
  '87': [
    ['一般', all(from10To15)],
    ['情节较轻', all(upTo5), all(fine(1000, 2000))],
  ],
  '88': [
    ['一般', all(upTo5), all(fineTo(1000))],
    ['情节严重', may(from5To10, fineTo(1000))],
  ],
  '89(1)干扰': [
    ['一般', all(warning)],
    ['警告后不改正', all(fineTo(1000))],
  ],
  '89(1)恐吓': [['一般', all(fineTo(1000))]],
  '89(2)': [
    ['一般', all(warning)],
    ['警告后不改正或者致使动物伤害他人', all(upTo5), all(fineTo(1000))],
    ['情节较重', all(from5To10)],
  ],
  '89(3)': [
    ['一般', all(fineTo(1000))],
    ['情节较重', all(from5To10)],
  ],
}
