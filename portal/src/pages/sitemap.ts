import { openYears, sitemapPart } from '../../../server/src/modules/publicity/public.ts'
import { file, page } from '../page.ts'
import { missing } from './missing.ts'

/** So many addresses in a part on average; the format's limit is 50,000, and random numbers spread evenly. */
const PART = 20_000
const HEX = [...'0123456789abcdef']
const FIXED = ['/', '/decisions', '/withdrawn', '/pre-event', '/reports', '/open-data', '/about']
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** First signs that cut `total` record numbers into parts of bearable size. */
export function prefixesFor(total: number): string[] {
  let prefixes = ['']
  while (total / prefixes.length > PART) prefixes = prefixes.flatMap((prefix) => HEX.map((sign) => prefix + sign))
  return prefixes
}

/** The site's parts for search engines. */
export const sitemapIndex = page('/sitemap.xml', async ({ sql, publicUrl }) => {
  const years = await openYears(sql)
  const prefixes = prefixesFor(years.reduce((sum, { total }) => sum + total, 0))
  const parts = ['pages', ...prefixes.map((prefix) => `r${prefix}`)].map(
    (part) => `<sitemap><loc>${publicUrl}/sitemap/${part}.xml</loc></sitemap>`,
  )
  return file('xml', `${HEAD}<sitemapindex ${SCHEMA}>\n${parts.join('\n')}\n</sitemapindex>\n`, { seconds: 3600 })
})

export const sitemapFile = page('/sitemap/:part', async ({ sql, params, publicUrl, view }) => {
  const part = /^(?:pages|r([0-9a-f]{0,4}))\.xml$/.exec(params.part ?? '')
  if (!part) return missing(view)
  const prefix = part[1]
  const lines =
    prefix === undefined
      ? FIXED.map((path) => `<url><loc>${publicUrl}${path}</loc></url>`)
      : (await sitemapPart(sql, prefix)).map(
          ({ recordNo, changedOn }) => `<url><loc>${publicUrl}/decisions/${recordNo}</loc><lastmod>${changedOn}</lastmod></url>`,
        )
  if (lines.length > 50_000) return missing(view) // asked with fewer signs than the index gives
  return file('xml', `${HEAD}<urlset ${SCHEMA}>\n${lines.join('\n')}\n</urlset>\n`, { seconds: 3600 })
})

/** Whole files and searches are for people and for those who asked; pages are for everyone. */
export const robotsFile = page('/robots.txt', ({ publicUrl }) =>
  file(
    'text',
    `User-agent: *\nDisallow: /api/\nDisallow: /console\nDisallow: /decisions?\nDisallow: /decisions.csv\nDisallow: /decisions.json\nDisallow: /open-data/\nSitemap: ${publicUrl}/sitemap.xml\n`,
    { seconds: 86_400 },
  ),
)
