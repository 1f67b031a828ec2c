import { createHash } from 'node:crypto'

/** Digits and letters that are not mistaken for one another when read out or copied by hand. 31 of them, a prime, so that one check sign suffices. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const BASE = BigInt(SIGNS.length)
const LENGTH = 15

/** The sign that finds any one wrong sign and any two swapped neighbours. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, index) => total + (index + 1) * SIGNS.indexOf(sign), 0)
  return SIGNS[sum % SIGNS.length] as string
}

/**
 * The receipt number of a form: sixteen signs, the last a check sign. It follows from the secret in the form (128 random bits), so that the same form
 * sent twice has one receipt, and nobody else can guess it (74 bits).
 */
export function receiptOf(token: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(`fadu objection receipt\n${token}`).digest('hex')}`)
  let signs = ''
  while (signs.length < LENGTH) {
    signs += SIGNS[Number(rest % BASE)]
    rest /= BASE
  }
  return signs + checkSign(signs)
}

/** `ABCD-EFGH-JKMN-PQRS` */
export const receiptText = (receipt: string): string => receipt.replaceAll(/.{4}(?=.)/g, '$&-')

/** What a person typed, whatever its width, case and dashes. Null when it cannot be a receipt number. */
export function readReceipt(typed: string): string | null {
  const signs = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
  if (signs.length !== LENGTH + 1 || [...signs].some((sign) => !SIGNS.includes(sign))) return null
  return checkSign(signs.slice(0, LENGTH)) === signs[LENGTH] ? signs : null
}

/** What is kept of a receipt: whoever reads the database cannot ask in the objector's name. */
export const receiptHash = (receipt: string): Buffer => createHash('sha256').update(receipt).digest()
