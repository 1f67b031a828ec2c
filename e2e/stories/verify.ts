import { equal, match, ok } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type Stage, type Story, story } from '../harness/stage.ts'

type Receipt = { record: string; content: string; checkpoint: string } & Record<string, unknown>

/** A public record of the demo year, and its receipt as its page gives it. */
async function receiptOf(stage: Stage, page: Page): Promise<Receipt> {
  equal((await stage.house.fadu('log', 'sequence')).code, 0)
  await page.goto('/decisions')
  await page.locator('a[href^="/decisions/"]').first().click()
  await page.getByRole('heading', { name: '存证' }).waitFor()
  await stage.look(page, 'portal-leaf')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '回执（JSON）' }).click()])
  match(download.suggestedFilename(), /^receipt-[0-9a-f]{20}\.json$/)
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}

async function paste(page: Page, receipt: unknown): Promise<string> {
  await page.goto('/verify')
  await page.getByLabel('粘贴回执').fill(typeof receipt === 'string' ? receipt : JSON.stringify(receipt))
  await page.getByRole('button', { name: '在浏览器中核对' }).click()
  return verdict(page)
}
async function verdict(page: Page): Promise<string> {
  await page.getByRole('status').getByRole('heading', { level: 2 }).waitFor()
  return (await page.getByRole('status').textContent()) ?? ''
}

const checked = story(
  'A receipt is checked in the browser: pasted, chosen as a file, scanned; any change is found',
  async (stage) => {
    const page = await stage.visitor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (said) => said.type() === 'error' && wrong.push(said.text()))
    const receipt = await receiptOf(stage, page)
    const salt = String(receipt.salt)

    const good = await paste(page, receipt)
    match(good, /✓ 核验通过/)
    equal(good.match(/✓ 通过：/g)?.length, 6)
    await stage.look(page, 'tour-6-verify')
    for (const [name, changed] of Object.entries({
      content: { ...receipt, content: receipt.content.replace('20', '21') },
      checkpoint: { ...receipt, checkpoint: receipt.checkpoint.replace('\n', '\n1') },
      index: { ...receipt, index: Number(receipt.index) + 1 },
      event: { ...receipt, event: 'restored' },
    }))
      match(await paste(page, changed), /✗ 核验不通过/, name)
    await stage.look(page, 'portal-verify-bad')
    match(await paste(page, '{"format":'), /✗ 不能核对/)

    await page.goto('/verify')
    await page
      .getByLabel('选择回执文件')
      .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(receipt)) })
    match(await verdict(page), /✓ 核验通过/)
    await page.getByLabel('您另行取得的公钥').fill('other.example/log+00000000+AAAA')
    await page.getByRole('button', { name: '在浏览器中核对' }).click()
    await page.getByRole('heading', { name: '✗ 核验不通过' }).waitFor()

    const address = await addressIn(stage, page, receipt.record)
    equal(
      asked.filter((line) => line.startsWith('POST') || line.includes(encodeURIComponent(salt)) || line.includes(salt)).length,
      0,
    )
    await page.goto('about:blank')
    await page.goto(address)
    match(await verdict(page), /✓ 核验通过/)
    ok(
      asked.every((line) => !line.includes(address.split('#')[1] ?? '')),
      'the receipt was sent',
    )
    equal(wrong.join('\n'), '')
  },
)

/** What the QR code holds, made of the receipt as the server does. */
async function addressIn(stage: Stage, page: Page, record: string): Promise<string> {
  const { transparencyLog } = await import('../../server/src/modules/publicity/index.ts')
  const receipt = await (await page.request.get(`/decisions/${record}/receipt.json`)).json()
  return transparencyLog.verifyAddress(stage.house.url, receipt)
}

const old = story('In a browser without Ed25519 of its own the package checks alike', async (stage) => {
  const page = await stage.visitor()
  await page.addInitScript(() => {
    const own = crypto.subtle.importKey.bind(crypto.subtle)
    crypto.subtle.importKey = ((...parts: Parameters<typeof own>) =>
      (parts[2] as { name?: string }).name === 'Ed25519'
        ? Promise.reject(new DOMException('no', 'NotSupportedError'))
        : own(...parts)) as typeof own
  })
  const receipt = await receiptOf(stage, page)
  match(await paste(page, receipt), /✓ 核验通过/)
  const at = receipt.checkpoint.length - 12
  const spoilt = `${receipt.checkpoint.slice(0, at)}${receipt.checkpoint[at] === 'A' ? 'B' : 'A'}${receipt.checkpoint.slice(at + 1)}`
  match(await paste(page, { ...receipt, checkpoint: spoilt }), /✗ 核验不通过/)
})

const plain = story('Without script the site checks, says that it must be trusted, and names the command', async (stage) => {
  const page = await stage.visitor()
  const receipt = await receiptOf(stage, page)
  await page.context().route('**/*.js', (route) => route.abort())
  await page.goto('/verify')
  await page.getByText('这样您须相信本网站').waitFor()
  await page.getByText('fadu log verify --receipt').first().waitFor()
  await page.getByLabel('粘贴回执').fill(JSON.stringify(receipt))
  await stage.look(page, 'portal-verify-plain')
  await page.getByRole('button', { name: '由本网站核对' }).click()
  match(await verdict(page), /✓ 核验通过/)
  match(await verdict(page), /由本网站的服务器作出/)
})

const sizes = story('The page that checks is read in large text, on a telephone and on paper', async (stage) => {
  const page = await stage.visitor()
  const receipt = await receiptOf(stage, page)
  for (const [name, path, width] of [
    ['', '/verify', 1366],
    ['-360', '/verify', 360],
    ['-large', '/verify?size=large', 1366],
    ['-large-360', '/verify?size=large', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 768 })
    await page.goto(path)
    await stage.look(page, `portal-verify${name}`)
    await page.getByLabel('粘贴回执').fill(JSON.stringify(receipt))
    await page.getByRole('button', { name: '在浏览器中核对' }).click()
    await verdict(page)
    await stage.look(page, `portal-verify-result${name}`)
    equal(
      await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
      0,
      `${path} scrolls sideways at ${width} px`,
    )
  }
  await page.emulateMedia({ media: 'print' })
  equal(await page.getByRole('heading', { name: '✓ 核验通过' }).isVisible(), true)
  equal((await page.pdf({ format: 'A4' })).subarray(0, 4).toString(), '%PDF')
})

const paper = story('The clerk takes a page’s receipt as a document', async (stage) => {
  const clerk = await stage.office('gongshi')
  const { items } = await clerk.get('/publicity/records?state=published&pageSize=20')
  const desk = await stage.at('gongshi')
  await desk.open(`/publicity/${items[0].id}`)
  await desk.look('publicity-receipt')
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.press('出具公示回执')])
  equal(download.suggestedFilename(), `公示回执-${items[0].recordNo}.pdf`)
})

export const verifyStories: readonly Story[] = [checked, old, plain, sizes, paper]
