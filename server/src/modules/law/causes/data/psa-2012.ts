import { all, detain, fine, fineTo, may, revoke, type TierTable, warning } from '../build.ts'

const upTo5 = detain(1, 5)
const from5To10 = detain(5, 10)
const from10To15 = detain(10, 15)

/** Penalties of the Public Security Administration Punishments Law as amended in 2012, article by article (23 to 75). */
export const PSA_2012: TierTable = {
  '23(1)': [
    ['一般', all(warning), all(fineTo(200))],
    ['情节较重', may(from5To10, fineTo(500))],
  ],
  '23(2)': [['首要分子', may(from10To15, fineTo(1000))]],
  '24(1)': [
    ['一般', all(warning), all(fineTo(200))],
    ['情节严重', may(from5To10, fineTo(500))],
  ],
  '25': [
    ['一般', may(from5To10, fineTo(500))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '26': [
    ['一般', may(from5To10, fineTo(500))],
    ['情节较重', may(from10To15, fineTo(1000))],
  ],
  '27': [
    ['一般', may(from10To15, fineTo(1000))],
    ['情节较轻', may(from5To10, fineTo(500))],
  ],
  '28': [
    ['一般', all(from5To10)],
    ['情节严重', all(from10To15)],
  ],
  '29': [
    ['一般', all(upTo5)],
    ['情节较重', all(from5To10)],
  ],
  '30': [
    ['一般', all(from10To15)],
    ['情节较轻', all(from5To10)],
  ],
  '31': [
    ['一般', all(upTo5)],
    ['故意隐瞒不报', all(from5To10)],
  ],
  '32(1)': [
    ['一般', may(upTo5, fineTo(500))],
    ['情节较轻', all(warning), all(fineTo(200))],
  ],
  '32(2)': [['进入公共场所或者公共交通工具', may(from5To10, fineTo(500))]],
  '33': [['一般', all(from10To15)]],
  '34(1)': [['一般', all(from10To15)]],
  '34(2)': [['一般', all(upTo5), all(fineTo(500))]],
  '35': [
    ['一般', may(from5To10, fineTo(500))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '36': [['一般', all(warning), all(fineTo(200))]],
  '37': [
    ['一般', all(upTo5), all(fineTo(500))],
    ['情节严重', may(from5To10, fineTo(500))],
  ],
  '38': [
    ['一般', all(from5To10, fine(200, 500))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '39': [['一般', all(upTo5)]],
  '40': [
    ['一般', all(from10To15, fine(500, 1000))],
    ['情节较轻', all(from5To10, fine(200, 500))],
  ],
  '41(1)': [['一般', may(from10To15, fineTo(1000))]],
  '41(2)': [['一般', all(upTo5), all(warning)]],
  '42': [
    ['一般', all(upTo5), all(fineTo(500))],
    ['情节较重', may(from5To10, fineTo(500))],
  ],
  '43(1)': [
    ['一般', all(from5To10, fine(200, 500))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '43(2)': [['加重情形', all(from10To15, fine(500, 1000))]],
  '44猥亵': [
    ['一般', all(from5To10)],
    ['情节严重', all(from10To15)],
  ],
  '44裸露': [['情节恶劣', all(from5To10)]],
  '45': [['一般', all(upTo5), all(warning)]],
  '46': [
    ['一般', all(from5To10, fine(200, 500))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '47': [['一般', may(from10To15, fineTo(1000))]],
  '48': [['一般', all(upTo5), all(fineTo(500))]],
  '49': [
    ['一般', may(from5To10, fineTo(500))],
    ['情节较重', may(from10To15, fineTo(1000))],
  ],
  '50(1)': [
    ['一般', all(warning), all(fineTo(200))],
    ['情节严重', may(from5To10, fineTo(500))],
  ],
  '51(1)': [
    ['一般', may(from5To10, fineTo(500))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '52': [
    ['一般', may(from10To15, fineTo(1000))],
    ['情节较轻', may(from5To10, fineTo(500))],
  ],
  '53': [
    ['一般', all(fine(500, 1000))],
    ['情节严重', all(upTo5, fine(500, 1000))],
  ],
  '54(1)': [
    ['一般', all(from10To15, fine(500, 1000))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '54(3)': [['情节严重', all(revoke)]],
  '55': [['一般', all(from10To15)]],
  '56(1)': [['一般', all(fine(200, 500))]],
  '56(2)': [
    ['一般', all(fine(200, 500))],
    ['情节严重', may(upTo5, fineTo(500))],
  ],
  '57(1)': [['一般', all(fine(200, 500))]],
  '57(2)': [
    ['一般', all(fine(200, 500))],
    ['情节严重', may(upTo5, fineTo(500))],
  ],
  '58': [
    ['一般', all(warning)],
    ['警告后不改正', all(fine(200, 500))],
  ],
  '59': [
    ['一般', all(fine(500, 1000))],
    ['情节严重', all(from5To10, fine(500, 1000))],
  ],
  '60': [['一般', all(from5To10, fine(200, 500))]],
  '61': [['一般', all(from10To15, fine(1000, 5000))]],
  '62(1)': [['一般', all(from5To10, fine(500, 2000))]],
  '62(2)': [['一般', all(upTo5), all(fineTo(500))]],
  '63': [
    ['一般', all(warning), all(fineTo(200))],
    ['情节较重', all(from5To10, fine(200, 500))],
  ],
  '64': [
    ['一般', all(fine(500, 1000))],
    ['情节严重', all(from10To15, fine(500, 1000))],
  ],
  '65': [
    ['一般', all(from5To10)],
    ['情节严重', may(from10To15, fineTo(1000))],
  ],
  '66(1)': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '66(2)': [['一般', all(upTo5), all(fineTo(500))]],
  '67': [
    ['一般', may(from10To15, fineTo(5000))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '68': [
    ['一般', may(from10To15, fineTo(3000))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '69': [['一般', all(from10To15, fine(500, 1000))]],
  '70': [
    ['一般', all(upTo5), all(fineTo(500))],
    ['情节严重', all(from10To15, fine(500, 3000))],
  ],
  '71(1)': [
    ['一般', may(from10To15, fineTo(3000))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '72': [
    ['一般', may(from10To15, fineTo(2000))],
    ['情节较轻', all(upTo5), all(fineTo(500))],
  ],
  '73': [['一般', all(from10To15, fine(500, 2000))]],
  '74': [['一般', all(from10To15)]],
  '75(1)干扰': [
    ['一般', all(warning)],
    ['警告后不改正', all(fine(200, 500))],
  ],
  '75(1)恐吓': [['一般', all(fine(200, 500))]],
}
