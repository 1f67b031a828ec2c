import { html } from 'ghtml'
import type { Sql } from '../../../server/src/kit/db.ts'
import { findLogHead, listLogKeys } from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { type Answer, form, ok, page } from '../page.ts'
import { type Fact, factList, trail } from '../parts.ts'
import { checkPresent, checkReceipt, contentLines, eventWords, momentWords, passed, type Step } from '../verify/checks.js'
import { type Receipt, readReceipt, Unreadable } from '../verify/receipt.js'

const TITLE = '核验公示回执'
const SCRIPT = '/verify/page.js'
/** A receipt holds a page's text, which a form triples. */
const MOST_BYTES = 512 * 1024

const keysOf = async (sql: Sql): Promise<string[]> => (await listLogKeys(sql)).map(({ verifierKey }) => verifierKey)

/** Checks a receipt in the visitor's browser: what stands behind `#` in the address, or is pasted, never reaches this server. */
export const verifyPage = page('/verify', async ({ sql, view }) =>
  ok(TITLE, body(view, await keysOf(sql), '', ''), { script: SCRIPT }),
)

/** For those without script: this server checks. What was checked is neither kept nor logged. */
export const verifyForm = form(
  '/verify',
  20,
  async ({ sql, view, form: sent }): Promise<Answer> => {
    const typed = typeof sent.receipt === 'string' ? sent.receipt.trim() : ''
    const [keys, head] = await Promise.all([keysOf(sql), findLogHead(sql)])
    try {
      const receipt = readReceipt(typed)
      const steps = [...(await checkReceipt(receipt, keys)), await checkPresent(receipt, head?.note ?? null, keys)]
      return { status: 200, title: TITLE, body: body(view, keys, typed, resultOf(view, receipt, steps)), script: SCRIPT }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const words = html`<h2>✗ 不能核对</h2><p class="wrong">${error.message}</p>`
      return { status: 422, title: TITLE, body: body(view, keys, typed, words), script: SCRIPT }
    }
  },
  undefined,
  MOST_BYTES,
)

const mark = (ok: boolean | null) => (ok === null ? '－ 未核对' : ok ? '✓ 通过' : '✗ 不通过')
const tone = (ok: boolean | null) => (ok === null ? 'open' : ok ? 'good' : 'failed')

function resultOf(view: View, receipt: Receipt & { content: string }, steps: readonly Step[]): string {
  const lines = steps.map(
    ({ ok, title, detail }) =>
      html`<li class="${tone(ok)}"><strong>${mark(ok)}：${title}</strong><span class="note">${detail}</span></li>`,
  )
  const facts: Fact[] = [
    ['事件', eventWords(receipt.event)],
    ['时间', momentWords(receipt.at)],
    ['日志条目', `第${receipt.index + 1}条`],
    ...contentLines(receipt.content),
  ].map(([name = '', text]) => ({ name, value: html`${text}` }))
  const address = /^[0-9a-f]{20}$/.test(receipt.record) ? view.href(`/decisions/${receipt.record}`) : null
  return html`<h2>${passed(steps) ? '✓ 核验通过' : '✗ 核验不通过'}</h2>
<p>以上结论由本网站的服务器作出。</p>
<ol class="steps">!${lines.join('')}</ol>
<h3>回执所载</h3>!${factList(facts)}!${address ? html`<p><a href="${address}">打开这条公示信息</a></p>` : ''}`
}

function body(view: View, keys: readonly string[], typed: string, result: string): string {
  return html`!${trail(view)}
<h1>${TITLE}</h1>
<p class="lead">核对公示回执所载的内容，是不是公安机关当时公示的内容，事后有没有被改动或者抹去。</p>
<p data-scripted="on" hidden>核对在您的浏览器中进行，回执不上传；网址“#”后面的内容也不会发给服务器。</p>
<div class="inset" data-scripted="off">
<p>浏览器没有运行脚本。可以用下面的表格交给本网站核对，<strong>但这样您须相信本网站</strong>。不愿相信本网站的，请离线核对：</p>
<p><code>fadu log verify --receipt 回执文件 --key 公钥</code></p>
<p>扫码打开本页的，回执在网址“#”之后，没有脚本不能读取，请改用 JSON 回执。</p>
</div>
<div id="result" class="result" role="status" aria-live="polite" tabindex="-1">!${result}</div>
<form id="check" action="${view.href('/verify')}" method="post" autocomplete="off">
<div class="field" data-scripted="on" hidden><label for="file">选择回执文件</label><p class="hint" id="file-hint">公示网页上下载的 receipt-….json。</p><input type="file" id="file" accept=".json,application/json" aria-describedby="file-hint"></div>
<div class="field"><label for="receipt">粘贴回执</label><p class="hint" id="receipt-hint">JSON 文本，从第一个“{”到最后一个“}”。</p><textarea id="receipt" name="receipt" rows="6" spellcheck="false" aria-describedby="receipt-hint">
${typed}</textarea></div>
<div class="field" data-scripted="on" hidden><label for="own-key">您另行取得的公钥（选填）</label><p class="hint" id="own-key-hint">从公告或者司法行政机关取得的，填在这里，则只认这些公钥；不填的，以本页所列公钥为准。</p><textarea id="own-key" class="short" rows="2" spellcheck="false" aria-describedby="own-key-hint"></textarea></div>
<p><button id="send" type="submit">由本网站核对</button></p>
</form>
<h2>本网站的公钥</h2>
!${keyList(keys)}
<h2>核对什么</h2>
<ol>
<li>回执所写的编号、事件、时间，与日志条目相同。</li>
<li>由公示内容和随机数算得的值（SHA-256），与条目中的承诺值相同。</li>
<li>由条目逐级算得的根哈希，与检查点相同：条目确在日志中。</li>
<li>检查点有公安机关的签名（Ed25519）。</li>
<li>签名的公钥是公布的公钥。</li>
<li>日志现在的检查点不短于回执中的检查点。</li>
</ol>
<p>本页不能证明的：日志前面的条目一条也没有改过。这要重算整部日志：<code>fadu log verify 本网站网址/log</code>。本页的脚本也来自本网站；完全不愿相信本网站的，请用自己保存的 fadu 程序离线核对。</p>`
}

function keyList(keys: readonly string[]): string {
  if (keys.length === 0) return '<p id="keys">还没有公钥：透明日志还没有第一个检查点。</p>'
  const lines = keys.map((key) => html`<li><code class="address">${key}</code></li>`)
  return html`<p>请与公告、司法行政机关处公布的公钥逐字比对。也可以在 <a href="/log/keys">/log/keys</a> 取得。</p><ul id="keys">!${lines.join('')}</ul>`
}
