/* The page /verify: what is pasted, chosen or scanned is checked here, in the browser; the receipt is sent nowhere. */
import { checkPresent, checkReceipt, contentLines, eventWords, momentWords, passed } from './checks.js'
import { MOST_CHARACTERS, readCompact, readReceipt, Unreadable } from './receipt.js'

const MARKS = [
  [true, '✓ 通过', 'good'],
  [false, '✗ 不通过', 'failed'],
  [null, '－ 未核对', 'open'],
]
const byId = (id) => document.getElementById(id)
const published = Array.from(document.querySelectorAll('#keys code'), (code) => code.textContent)

function element(name, text, className) {
  const made = document.createElement(name)
  if (text) made.textContent = text
  if (className) made.className = className
  return made
}

/** For browsers whose own cryptography knows no Ed25519. */
async function ed25519(signature, message, key) {
  const { verifyAsync } = await import('/verify/ed25519.js')
  return verifyAsync(signature, message, key, { zip215: false })
}

/** A text of this site, or null when there is none to be had. */
async function fetched(path) {
  const answer = await fetch(path, { cache: 'no-store' }).catch(() => null)
  return answer?.ok ? answer.text() : null
}

/** The content a QR code has no room for: as it is public now, if that is still what the receipt is about. */
async function withContent(receipt) {
  const text = await fetched(`/decisions/${receipt.record}/receipt.json`)
  try {
    const now = readReceipt(text ?? '')
    return now.entry === receipt.entry ? { ...receipt, content: now.content } : receipt
  } catch {
    return receipt
  }
}

function trustedKeys() {
  const own = byId('own-key').value.trim()
  return own === '' ? published : own.split(/\s+/)
}

async function check(read) {
  const result = byId('result')
  result.replaceChildren(element('p', '正在核对。'))
  try {
    const given = read()
    const receipt = given.content === null ? await withContent(given) : given
    const trusted = trustedKeys()
    const steps = await checkReceipt(receipt, trusted, ed25519)
    steps.push(await checkPresent(receipt, await fetched('/log/checkpoint'), trusted, ed25519))
    result.replaceChildren(...shown(receipt, steps))
  } catch (error) {
    const words = error instanceof Unreadable ? error.message : '核对时出错，没有得出结果。请改用 fadu log verify 核对。'
    result.replaceChildren(element('h2', '✗ 不能核对'), element('p', words))
  }
  result.scrollIntoView()
}

function shown(receipt, steps) {
  const list = element('ol', '', 'steps')
  for (const { title, ok, detail } of steps) {
    const [, mark, className] = MARKS.find(([value]) => value === ok)
    const item = element('li', '', className)
    item.append(element('strong', `${mark}：${title}`), element('span', detail, 'note'))
    list.append(item)
  }
  return [verdict(receipt, steps), list, element('h3', '回执所载'), facts(receipt), link(receipt)]
}

function verdict({ content }, steps) {
  if (!passed(steps)) return element('h2', '✗ 核验不通过')
  return element('h2', content === null ? '✓ 条目属实，内容未核对' : '✓ 核验通过')
}

function facts({ event, at, index, content }) {
  const list = element('dl', '', 'facts')
  const lines = [
    ['事件', eventWords(event)],
    ['时间', momentWords(at)],
    ['日志条目', `第${index + 1}条`],
    ...(content === null
      ? [['内容', '二维码不含公示内容，网站上也没有与之相同的现行内容：该信息已经更正、撤回或者封存。']]
      : contentLines(content)),
  ]
  for (const [name, text] of lines) {
    const line = element('div')
    line.append(element('dt', name), element('dd', text))
    list.append(line)
  }
  return list
}

function link({ record }) {
  const paragraph = element('p')
  const to = element('a', '打开这条公示信息')
  if (/^[0-9a-f]{20}$/.test(record)) to.href = `/decisions/${record}`
  paragraph.append(to)
  return paragraph
}

async function chosen(file) {
  if (!file) return
  byId('receipt').value = file.size > MOST_CHARACTERS * 4 ? '' : await file.text()
  check(() => readReceipt(byId('receipt').value))
}

function scanned() {
  const fragment = location.hash.slice(1)
  if (fragment.length > 100) check(() => readCompact(fragment))
}

/** Without these the form is sent to the server, as it is without script. */
if (globalThis.crypto?.subtle) {
  for (const one of document.querySelectorAll('[data-scripted]')) one.hidden = one.dataset.scripted === 'off'
  byId('send').textContent = '在浏览器中核对'
  byId('check').addEventListener('submit', (event) => {
    event.preventDefault()
    check(() => readReceipt(byId('receipt').value.trim()))
  })
  byId('file').addEventListener('change', ({ target }) => chosen(target.files[0]))
  addEventListener('hashchange', scanned)
  scanned()
}
