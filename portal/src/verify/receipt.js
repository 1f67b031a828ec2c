/* Reads a receipt as docs/transparency-log.md describes it. Shares no code with the writer; runs in a browser as it stands, and in Node. */

const FORMAT = 'fadu-log-receipt/1'
const EVENTS = ['published', 'updated', 'withdrawn', 'sealed', 'restored']
const TEXTS = ['format', 'record', 'event', 'at', 'entry', 'salt', 'content', 'checkpoint']
const MEMBERS = [...TEXTS, 'index', 'proof', 'keys']
/** Characters of a pasted receipt; a page is far shorter. */
export const MOST_CHARACTERS = 400_000
const MOST_ITEMS = 64

/** What is wrong with it, as a sentence for people. */
export class Unreadable extends Error {}

export const bytesOf = (text) => new TextEncoder().encode(text)

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const sameBytes = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i])
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
export const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** Standard base64, letter for letter as an encoder writes it; null for anything else. */
export function fromBase64(text) {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

const isTexts = (list) => Array.isArray(list) && list.length <= MOST_ITEMS && list.every((one) => typeof one === 'string')

/** @throws Unreadable unless it is JSON with exactly the members of a receipt */
export function readReceipt(text) {
  if (text.length > MOST_CHARACTERS) throw new Unreadable('内容过长，不是回执。')
  let receipt
  try {
    receipt = JSON.parse(text)
  } catch {
    throw new Unreadable('这不是完整的回执：应当是 JSON 文本，从第一个“{”到最后一个“}”。')
  }
  if (receipt === null || typeof receipt !== 'object') throw new Unreadable('这不是回执。')
  const whole =
    receipt.format === FORMAT &&
    Object.keys(receipt).length === MEMBERS.length &&
    TEXTS.every((name) => typeof receipt[name] === 'string') &&
    Number.isSafeInteger(receipt.index) &&
    isTexts(receipt.proof) &&
    isTexts(receipt.keys)
  if (!whole) throw new Unreadable(`这不是 ${FORMAT} 格式的回执，或者缺了内容。`)
  return receipt
}

/** Takes bytes off the front, one piece after the other. */
function reader(bytes) {
  let at = 0
  const take = (count) => {
    if (at + count > bytes.length) throw new Unreadable('二维码中的回执不完整，请重新扫描。')
    at += count
    return bytes.slice(at - count, at)
  }
  const number = (count) => take(count).reduce((sum, byte) => sum * 256 + byte, 0)
  const text = () => new TextDecoder('utf-8', { fatal: true }).decode(take(number(1)))
  return { take, number, text, atEnd: () => at === bytes.length }
}

/**
 * The short form a QR code holds after `#`: everything but the content and the keys. `content` is null, `keys` is empty.
 * @throws Unreadable
 */
export function readCompact(fragment) {
  const bytes = /^[A-Za-z0-9_-]{100,8000}$/.test(fragment) ? fromBase64(padded(fragment)) : null
  if (!bytes) throw new Unreadable('网址中的回执不完整，请重新扫描二维码。')
  try {
    return unpack(reader(bytes))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('网址中的回执有误，请重新扫描二维码。')
  }
}

const padded = (text) => text.replace(/-/g, '+').replace(/_/g, '/') + '='.repeat((4 - (text.length % 4)) % 4)

function unpack({ take, number, text, atEnd }) {
  if (number(1) !== 1) throw new Unreadable('这是更新的回执格式，请用新的网页或者程序核验。')
  const record = toHex(take(10))
  const event = EVENTS[number(1)] ?? ''
  const at = new Date(number(6)).toISOString()
  const [salt, commitment] = [toBase64(take(32)), toBase64(take(32))]
  const [index, size] = [number(6), number(6)]
  const [origin, root] = [text(), toBase64(take(32))]
  const proof = Array.from({ length: number(1) }, () => toBase64(take(32)))
  const signatures = Array.from({ length: number(1) }, () => `— ${text()} ${toBase64(take(68))}\n`)
  if (!atEnd()) throw new Unreadable('网址中的回执有误，请重新扫描二维码。')
  const entry = JSON.stringify({ record, event, at, commitment })
  const checkpoint = `${origin}\n${size}\n${root}\n\n${signatures.join('')}`
  return { format: FORMAT, record, event, at, index, entry, salt, content: null, proof, checkpoint, keys: [] }
}
