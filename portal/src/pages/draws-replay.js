/*
 * Computes a published draw again in the visitor's browser, step by step (docs/draws.md). Shares no code with what made the draw. SHA-256 is
 * written out because browsers give theirs only to pages with https, which a closed network may not have.
 */
const PRIMES = []
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((prime) => n % prime !== 0)) PRIMES.push(n)
/** The first 32 bits behind the point of a root. */
const fraction = (root) => ((root % 1) * 0x1_0000_0000) | 0
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const turn = (word, by) => (word >>> by) | (word << (32 - by))

function absorb(state, view, at, words) {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const [x, y] = [words[i - 15], words[i - 2]]
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] + word) | 0
  })
}

function digest(bytes) {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  const [state, words] = [[...START], new Int32Array(64)]
  for (let at = 0; at < padded.length; at += 64) absorb(state, view, at, words)
  return state.map((word) => word >>> 0)
}

export const sha256 = (bytes) =>
  digest(bytes)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
const utf8 = new TextEncoder()
const hashOf = (text) => sha256(utf8.encode(text))

/** Lots from a named stream of the seed. */
function lots(seed, name) {
  const label = utf8.encode(name)
  const block = new Uint8Array(32 + label.length + 9)
  for (let i = 0; i < 32; i++) block[i] = Number.parseInt(seed.slice(2 * i, 2 * i + 2), 16)
  block.set(label, 32)
  const view = new DataView(block.buffer)
  let [counter, words] = [0n, []]
  return (bound) => {
    for (;;) {
      if (words.length === 0) {
        view.setBigUint64(block.length - 8, counter++)
        words = digest(block)
      }
      const word = words.shift()
      if (word < 0x1_0000_0000 - (0x1_0000_0000 % bound)) return word % bound
    }
  }
}

function drawObjects(list, seed) {
  return list.strata.flatMap(({ stratum, take, size }) => {
    const whole = list.objects.filter((one) => one.stratum === stratum)
    const ids = whole.filter(({ times }) => list.timesLimit === null || times < list.timesLimit).map(({ id }) => id)
    const count = Math.min(ids.length, take === 'count' ? size : Math.ceil((whole.length * size) / 10_000))
    const below = lots(seed, `objects\t${stratum}`)
    for (let k = 0; k < count; k++) {
      const j = k + below(ids.length - k)
      ;[ids[k], ids[j]] = [ids[j], ids[k]]
    }
    return ids.slice(0, count)
  })
}

function drawAll(list, seed) {
  const had = new Map(list.inspectors.map(({ id }) => [id, 0]))
  return drawObjects(list, seed).map((object) => {
    const below = lots(seed, `inspectors\t${object}`)
    const barred = new Set(list.avoid.filter((one) => one.object === object).map(({ inspector }) => inspector))
    const inspectors = []
    while (inspectors.length < list.inspectorsEach) {
      const open = [...had.keys()].filter((id) => !barred.has(id) && !inspectors.includes(id))
      const least = Math.min(...open.map((id) => had.get(id)))
      const equal = open.filter((id) => had.get(id) === least)
      if (equal.length === 0) throw new Error('可选检查人员不足')
      const chosen = equal[below(equal.length)]
      had.set(chosen, least + 1)
      inspectors.push(chosen)
    }
    return { object, inspectors }
  })
}

function textOf(list) {
  const lines = [['fadu-draw-1'], ['draw', list.draw], ['title', list.title], ['contributors', list.contributors]]
  lines.push(
    ['reveal-hours', list.revealHours],
    ['times-limit', list.timesLimit ?? 'none'],
    ['inspectors-each', list.inspectorsEach],
  )
  for (const { stratum, take, size } of list.strata) lines.push(['stratum', stratum, take, size])
  for (const { id, stratum, times, detail } of list.objects) lines.push(['object', id, stratum, times, detail])
  for (const { id, detail } of list.inspectors) lines.push(['inspector', id, detail])
  for (const { object, inspector, reason } of list.avoid) lines.push(['avoid', object, inspector, reason])
  // a field with a tab or a line feed in it would make two lists have the same bytes
  if (lines.flat().some((field) => field === undefined || /[\t\n\r]/.test(String(field)))) return ''
  return lines.map((fields) => `${fields.join('\t')}\n`).join('')
}

const partHash = (listHash, attempt, { slot, value }) => hashOf(`fadu-draw-1 part\n${listHash}\n${attempt}\n${slot}\n${value}\n`)

/** Every part that was revealed fits its commitment, after all had committed and in time. */
function partsFit({ listHash, attempts, frozenAt, list, drawnAt }) {
  const silent = new Set()
  return attempts.every(({ attempt, parts, revealBy, end, endedAt }, index) => {
    const since = index === 0 ? frozenAt : attempts[index - 1].endedAt
    const back = parts.some(({ party }) => silent.has(party))
    for (const { party, value } of parts) if (value === null) silent.add(party)
    const last = index === attempts.length - 1
    if (back || end !== (last ? 'drawn' : 'reveal-missing') || (last ? drawnAt < endedAt : endedAt <= revealBy)) return false
    if (parts.some(({ value, revealedAt }) => (value === null) !== (revealedAt === null))) return false
    const committed = parts.map(({ committedAt }) => committedAt).sort()
    const given = parts.filter(({ value }) => value !== null)
    return (
      attempt === index + 1 &&
      parts.length === list.contributors &&
      new Set(parts.map(({ party }) => party)).size === parts.length &&
      parts.every(({ slot }, place) => slot === place + 1) &&
      committed[0] >= since &&
      Date.parse(revealBy) === Date.parse(committed.at(-1)) + list.revealHours * 3_600_000 &&
      (end === 'drawn') === (given.length === parts.length) &&
      given.every((part) => partHash(listHash, attempt, part) === part.commitment) &&
      given.every(({ revealedAt }) => revealedAt >= committed.at(-1) && revealedAt <= revealBy)
    )
  })
}

const step = (ok, title, detail) => ({ ok, title, detail })

export function replay(file) {
  if (file?.format !== 'fadu-draw-1') return [step(false, '文件', '不是可以重演的抽取文件。')]
  const { list, listHash, attempts, seed, drawn, opened } = file
  const listed = hashOf(textOf(list)) === listHash
  const last = attempts.at(-1)
  const lines = last.parts.map(({ slot, value }) => `${slot}\t${value}\n`).join('')
  const seeded = hashOf(`fadu-draw-1 seed\n${listHash}\n${last.attempt}\n${lines}`) === seed
  const again = drawAll(list, seed)
  const same = JSON.stringify(again) === JSON.stringify(drawn.map(({ object, inspectors }) => ({ object, inspectors })))
  const details = new Map(list.objects.map(({ id, detail }) => [id, detail]))
  const named = opened.every(({ id, text, salt }) => hashOf(`fadu-draw-1 detail\n${salt}\n${text}`) === details.get(id))
  return [
    step(listed, '名单与冻结时公布的摘要一致', `${list.objects.length}个对象，${list.inspectors.length}名检查人员`),
    step(partsFit(file), '各方的数与其事先的承诺一致，先后和期限符合规则', `共${attempts.length}次`),
    step(last.end === 'drawn' && seeded, '随机种子由各方的数算出', seed),
    step(same, '重新计算的结果与公布的结果逐个相同', `抽中${again.length}个`),
    step(named, '公布的名称就是冻结名单中的那些', `${opened.length}个`),
  ]
}

/** A list of a million rows stays below it. */
const MOST_BYTES = 256 * 1024 * 1024
class Refused extends Error {}

/** @param answer a response; no more of it is read than is taken @throws Refused */
export async function readText(answer) {
  if (!answer.ok) throw new Refused(`没有取得文件（${answer.status}）。`)
  const tooLarge = () => new Refused('文件超过 256 MB，不是本网站公布的抽取文件，没有读取。')
  if (Number(answer.headers.get('content-length')) > MOST_BYTES) throw tooLarge()
  const [reader, decoder, pieces] = [answer.body.getReader(), new TextDecoder('utf-8', { fatal: true }), []]
  let bytes = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    if (bytes > MOST_BYTES) {
      await reader.cancel()
      throw tooLarge()
    }
    pieces.push(decoder.decode(next.value, { stream: true }))
  }
  return pieces.join('') + decoder.decode()
}

/** How many names of fields stand in the text. */
function namesIn(text) {
  let count = 0
  for (let from = text.indexOf('"'); from >= 0; from = text.indexOf('"', from + 1)) {
    for (from++; text[from] !== '"' && from < text.length; from++) if (text[from] === '\\') from++
    let next = from + 1
    while (next < text.length && ' \t\n\r'.includes(text[next])) next++
    if (text[next] === ':') count++
  }
  return count
}

/** How many fields there are; not by recursion, which a hostile depth would break. */
function fieldsIn(value) {
  const open = [value]
  let count = 0
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    const inner = Object.values(one)
    if (!Array.isArray(one)) count += inner.length
    for (const each of inner) open.push(each)
  }
  return count
}

/** A field that stands twice says one thing to one program and another to the next. @throws Refused */
export function parse(text) {
  let file
  try {
    file = JSON.parse(text)
  } catch {
    throw new Refused('文件不是 JSON，或者不完整。')
  }
  if (namesIn(text) !== fieldsIn(file)) throw new Refused('文件中有的字段写了两次。')
  return file
}

const mark = (ok) => (ok ? '✓ 一致：' : '✗ 不一致：')

/** Runs when the page asks for it; a browser without script shows the published result and the file. */
async function run(place) {
  place.textContent = '正在重新计算……'
  const list = document.createElement('ol')
  list.className = 'steps'
  try {
    const answer = await fetch(place.dataset.file)
    for (const { ok, title, detail } of replay(parse(await readText(answer)))) {
      const item = document.createElement('li')
      item.className = ok ? 'good' : 'failed'
      const words = document.createElement('strong')
      words.textContent = mark(ok) + title
      const note = document.createElement('span')
      note.className = 'note address'
      note.textContent = detail
      item.append(words, note)
      list.append(item)
    }
    place.replaceChildren(list)
  } catch (error) {
    place.textContent = `不能重新计算：${error instanceof Refused ? error.message : '文件不完整或者格式有误。'}`
  }
}

if (typeof document !== 'undefined') {
  const place = document.getElementById('replay')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '在浏览器中重新计算'
  button.addEventListener('click', () => run(place))
  if (place) place.before(button)
}
