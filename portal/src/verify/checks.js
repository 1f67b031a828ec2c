/* Checks a receipt, step by step. Shares no code with the writer; runs in a browser as it stands, and in Node. */
import { bytesOf, fromBase64, joined, sameBytes, toBase64, toHex } from './receipt.js'

const ENTRY =
  /^\{"record":"[0-9a-f]{20}","event":"(published|updated|withdrawn|sealed|restored)","at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","commitment":"[A-Za-z0-9+/]{43}="\}$/
const ED25519 = 1

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
/** @param ok true, false, or null when it could not be checked */
const step = (id, title, ok, detail) => ({ id, title, ok, detail })

/**
 * Every step, whatever the others say.
 * @param receipt as `readReceipt` or `readCompact` gives it
 * @param trusted verifier keys `name+hash+base64` that count
 * @param ed25519 (signature, message, key) => Promise<boolean>, asked only where WebCrypto knows no Ed25519
 */
export async function checkReceipt(receipt, trusted, ed25519) {
  const leaf = readEntry(receipt.entry)
  const head = readHead(receipt.checkpoint)
  return [
    checkEntry(receipt, leaf),
    await checkContent(receipt, leaf),
    await checkInclusion(receipt, head),
    ...(await checkSignatures(receipt, trusted, ed25519)),
  ]
}

/** All that could be checked is right, and nothing that must be was left out. */
export const passed = (steps) =>
  steps.every(({ id, ok }) => ok === true || (ok === null && (id === 'content' || id === 'present')))

function readEntry(entry) {
  if (!ENTRY.test(entry)) return null
  const leaf = JSON.parse(entry)
  return Number.isNaN(Date.parse(leaf.at)) || !fromBase64(leaf.commitment) ? null : leaf
}

function checkEntry({ record, event, at }, leaf) {
  const title = '所写内容与日志条目一致'
  if (!leaf) return step('entry', title, false, '条目的格式不对。')
  const same = leaf.record === record && leaf.event === event && leaf.at === at
  return step('entry', title, same, same ? '编号、事件和时间都与条目相同。' : '编号、事件或者时间与条目不同，有人改动过。')
}

async function checkContent({ salt, content }, leaf) {
  const title = '公示内容与承诺值一致'
  if (content === null) return step('content', title, null, '没有可供核对的公示内容。')
  const random = fromBase64(salt)
  if (!leaf || random?.length !== 32) return step('content', title, false, '条目或者随机数的格式不对。')
  const same = toBase64(await sha256(joined(random, bytesOf(content)))) === leaf.commitment
  const words = same ? '由内容算得的值与日志中的承诺值相同。' : '由内容算得的值与日志中的承诺值不同：这不是当时公示的内容。'
  return step('content', title, same, words)
}

/** The body of a checkpoint: name, number of leaves, root. Null when it is not one. */
export function readHead(note) {
  const [origin, size, root, end, ...rest] = note.slice(0, note.lastIndexOf('\n\n') + 1).split('\n')
  const bytes = fromBase64(root ?? '')
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size ?? '') || bytes?.length !== 32 || end !== '' || rest.length > 0) return null
  return { origin, size: Number(size), root: bytes }
}

async function checkInclusion({ entry, index, proof }, head) {
  const title = '条目在日志中'
  if (!head) return step('inclusion', title, false, '检查点的格式不对。')
  const path = proof.map(fromBase64)
  const possible = index >= 0 && index < head.size && path.every((one) => one?.length === 32)
  const root = possible ? await climb(index, head.size, await sha256(joined(Uint8Array.of(0), bytesOf(entry))), path) : null
  const same = root !== null && sameBytes(root, head.root)
  const words = same
    ? `这是共${head.size}条的日志中的第${index + 1}条，由它逐级算得的根哈希与检查点相同。`
    : '由条目逐级算得的根哈希与检查点不同：条目不在这部日志中的这个位置。'
  return step('inclusion', title, same, words)
}

/** The root a proof leads to (RFC 9162, 2.1.3.2); null when the proof has the wrong length. */
async function climb(index, size, leaf, proof) {
  let [node, last, root] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return null
    const right = node % 2 === 1 || node === last
    root = await sha256(joined(Uint8Array.of(1), ...(right ? [sibling, root] : [root, sibling])))
    if (right)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? root : null
}

/** `name+hash+base64` of an Ed25519 key; null when it is not one, or its hash is not its own. */
async function readKey(text) {
  const [, name, id, data] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const bytes = fromBase64(data ?? '')
  if (!name || bytes?.length !== 33 || bytes[0] !== ED25519) return null
  const own = toHex(await sha256(joined(bytesOf(`${name}\n`), bytes))).slice(0, 8)
  return own === id ? { text, name, id, key: bytes.slice(1) } : null
}

/** @returns lines of a note's signatures, or null when it has none or a wrong one */
function readSignatures(note) {
  const from = note.lastIndexOf('\n\n')
  const lines = note.slice(from + 2).split('\n')
  if (from < 0 || lines.pop() !== '' || lines.length === 0 || lines.length > 16) return null
  const signatures = lines.map((line) => {
    const [, name, data] = /^— ([^+\s]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? []
    const bytes = fromBase64(data ?? '')
    return name && bytes && bytes.length > 4 ? { name, id: toHex(bytes.slice(0, 4)), bytes: bytes.slice(4) } : null
  })
  return signatures.includes(null) ? null : signatures
}

async function verify(key, message, signature, ed25519) {
  try {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message)
  } catch {
    return ed25519 ? ed25519(signature, message, key).catch(() => false) : false
  }
}

/**
 * Which of these keys signed a note. A wrong signature by a known key spoils the whole.
 * @returns {by, unknown} keys as text and the number of signatures by others; null when a line or a signature is wrong
 */
async function signersOf(note, keys, ed25519) {
  const signatures = readSignatures(note)
  if (!signatures) return null
  const message = bytesOf(note.slice(0, note.lastIndexOf('\n\n') + 1))
  const by = []
  for (const { name, id, bytes } of signatures) {
    const key = keys.find((one) => one.name === name && one.id === id)
    if (!key) continue
    if (!(await verify(key.key, message, bytes, ed25519))) return null
    by.push(key.text)
  }
  return { by, unknown: signatures.length - by.length }
}

async function checkSignatures({ checkpoint, keys }, trusted, ed25519) {
  const [signature, announced] = ['检查点的签名有效', '签名的公钥是已公布的公钥']
  const brought = await Promise.all(keys.map(readKey))
  const known = [...brought, ...(await Promise.all(trusted.map(readKey)))].filter((key) => key !== null)
  const signers = brought.includes(null) ? null : await signersOf(checkpoint, known, ed25519)
  const complete =
    signers?.by.length > 0 && keys.every((key) => signers.by.includes(key)) && (keys.length > 0 || signers.unknown === 0)
  if (!complete)
    return [
      step('signature', signature, false, '签名不对，或者不是由所列公钥作出的：不能证明它出自公安机关。'),
      step('key', announced, false, '没有有效的签名，无从核对。'),
    ]
  const own = signers.by.filter((key) => trusted.includes(key))
  return [
    step('signature', signature, true, `由以下公钥签名：${signers.by.join('；')}`),
    own.length > 0
      ? step('key', announced, true, '与所给公钥相同。仍请与公安机关在其他地方（公告、致司法行政机关的函件）公布的公钥比对。')
      : step('key', announced, false, '不在所给的公钥之列：它只能证明回执自身前后一致，不能证明出自公安机关。'),
  ]
}

/**
 * Whether the log's present head may follow the receipt's. That the one truly grew out of the other takes the whole log: `fadu log verify`.
 * @param note the present checkpoint; null when it could not be fetched
 */
export async function checkPresent(receipt, note, trusted, ed25519) {
  const title = '日志此后没有变短'
  const [then, now] = [readHead(receipt.checkpoint), note === null ? null : readHead(note)]
  if (note === null) return step('present', title, null, '没有取到日志现在的检查点，这一步没有核对。')
  const keys = (await Promise.all(trusted.map(readKey))).filter((key) => key !== null)
  const signers = await signersOf(note, keys, ed25519)
  if (!now || !signers?.by.length) return step('present', title, false, '日志现在的检查点格式或者签名不对。')
  if (then?.origin !== now.origin) return step('present', title, false, `回执不属于这部日志，而属于：${then?.origin ?? '不明'}`)
  const fits = now.size > then.size || (now.size === then.size && sameBytes(now.root, then.root))
  const words = fits
    ? `出具时${then.size}条，现在${now.size}条。要证明前${then.size}条一字未改，须用 fadu log verify 重算整部日志。`
    : `出具时${then.size}条，现在${now.size}条，或者同样条数而根哈希不同：日志被人改过，请保留回执并向司法行政机关反映。`
  return step('present', title, fits, words)
}

const NAMES = {
  decisionNo: '文号',
  partyName: '当事人',
  violationType: '事项',
  violationFacts: '事实',
  penaltyContent: '决定内容',
  decisionDate: '决定日期',
  authorityName: '作出机关',
}

/** What the receipt's content says, as name and text; empty when it cannot be read. */
export function contentLines(content) {
  try {
    const fields = JSON.parse(content).fields
    return Object.entries(NAMES).flatMap(([key, name]) => (typeof fields[key] === 'string' ? [[name, fields[key]]] : []))
  } catch {
    return []
  }
}

const EVENT_NAMES = { published: '公示', updated: '更正', withdrawn: '撤回', sealed: '封存', restored: '恢复公示' }
/** 公示, 更正, … */
export const eventWords = (event) => EVENT_NAMES[event] ?? event
/** 2026年3月24日 16:00:00, in Shanghai. */
export function momentWords(at) {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? at : time.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23' })
}
