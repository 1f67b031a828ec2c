import { html } from 'ghtml'

/** How this visitor sees the page: large text is asked for in the address, so that no cookie is needed. */
export type View = {
  large: boolean
  /** Path of this page with its query, without the size. */
  here: string
  /** An address of this site that keeps the text size. */
  href: (path: string) => string
}

const sized = (path: string) => `${path}${path.includes('?') ? '&' : '?'}size=large`

/** @param url path and query as requested; an overlong one is not repeated in the page */
export function viewOf(url: string, query: Record<string, unknown>): View {
  const large = query.size === 'large'
  const [path = '/', search = ''] = url.slice(0, 2000).split('?', 2)
  const kept = new URLSearchParams(search)
  kept.delete('size')
  const here = kept.size > 0 ? `${path}?${kept}` : path
  return { large, here, href: (to) => (large ? sized(to) : to) }
}

/** The sections, in the order of the menu. One is listed when its page exists. */
const NAVIGATION = [
  ['/decisions', '执法决定'],
  ['/pre-event', '事前公示'],
  ['/draws', '随机抽取'],
  ['/ledger', '公示台账'],
  ['/withdrawn', '撤回登记'],
  ['/reports', '年度报告'],
  ['/verify', '核验'],
  ['/objections', '异议'],
  ['/open-data', '开放数据'],
  ['/about', '说明'],
] as const

/** What stands around the parts that differ from page to page, in their order. */
type Shell = { title: string; links: string; size: string; content: string; end: string }
/** The same for every page of a text size and a section: made once, some thirty of them. */
const shells = new Map<string, Shell>()

function shellOf(view: View): Shell {
  const path = view.here.split('?', 1)[0] ?? '/'
  const section = NAVIGATION.find(([to]) => path === to || path.startsWith(`${to}/`))?.[0] ?? ''
  const key = `${view.large} ${section} ${path === section}`
  const shell = shells.get(key) ?? makeShell(view, section, path === section)
  shells.set(key, shell)
  return shell
}

function menu(view: View, section: string, isTop: boolean): string {
  const items = NAVIGATION.map(([to, name]) => {
    const current = to === section ? `aria-current="${isTop ? 'page' : 'true'}"` : ''
    return html`<li><a href="${view.href(to)}" !${current}>${name}</a></li>`
  })
  return html`<nav class="menu" aria-label="栏目"><ul class="column">!${items.join('')}</ul></nav>`
}

const makeShell = (view: View, section: string, isTop: boolean): Shell => ({
  title: html`<!doctype html>
<html lang="zh-CN" class="${view.large ? 'large' : 'standard'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>`,
  links: html` - 四平市公安局执法公示</title>
<link rel="stylesheet" href="/portal.css">
`,
  size: html`
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="top"><div class="column">
<a class="brand" href="${view.href('/')}">四平市公安局 <strong>执法公示</strong></a>
<p class="size">`,
  content: html`</p>
</div></header>
!${menu(view, section, isTop)}
<main id="content" class="column" tabindex="-1">
`,
  end: html`
</main>
<footer class="bottom"><div class="column">
<p>四平市公安局主办。公示依据：<a href="${view.href('/law/APL:48')}">《行政处罚法》第四十八条</a>。</p>
<p>公示内容有误？<a href="${view.href('/about')}#objection">怎样提出异议</a>　<a href="${view.href('/objections')}">查询异议的进度</a></p>
<p>每一页不用脚本即可使用，不设 Cookie，不记录浏览者。演示数据均为虚构。</p>
</div></footer>
</body>
</html>`,
})

/** @param body HTML, already escaped. @param more addresses of this site: a script the page runs, a feed of what it lists */
export function renderLayout(view: View, title: string, body: string, more: { script?: string; feed?: string } = {}): string {
  const shell = shellOf(view)
  const feed = more.feed ? html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${more.feed}">` : ''
  const script = more.script ? html`<script type="module" src="${more.script}"></script>` : ''
  const size = view.large ? html`<a href="${view.here}">标准字号</a>` : html`<a href="${sized(view.here)}">大字版</a>`
  return html`!${shell.title}${title}!${shell.links}!${feed}!${script}!${shell.size}!${size}!${shell.content}!${body}!${shell.end}`
}
