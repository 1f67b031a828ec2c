import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import packed, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const FONT = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const ARGS = ['--no-sandbox', '--font-render-hinting=none', '--disable-dev-shm-usage', '--force-color-profile=srgb']

/** Only the fonts of our packages, so that the pictures are the same on every machine. */
function fontConfig(folders: readonly string[], cache: string): string {
  const generic = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Open Sans</family><family>Noto Serif SC</family></prefer></alias>`,
  )
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`)
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}<cachedir>${cache}</cachedir>${generic.join('')}</fontconfig>`
}

/**
 * Chromium out of its npm package, unpacked into a folder of this run: another user's copy in the common temporary folder may be
 * half written or not ours to run.
 */
export async function openBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fadu-chromium-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder // the package unpacks there
  const executablePath = await packed.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  const config = join(folder, 'fonts.conf')
  const chinese = dirname(dirname(fileURLToPath(import.meta.resolve(FONT))))
  await mkdir(join(folder, 'font-cache'))
  await writeFile(
    config,
    fontConfig([join(folder, 'fonts'), join(chinese, '400Regular'), join(chinese, '700Bold')], join(folder, 'font-cache')),
  )
  // without a UTF-8 locale Chromium loses Chinese names of downloads
  const env = { ...process.env, FONTCONFIG_FILE: config, TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' }
  const browser = await chromium.launch({ executablePath, args: ARGS, env }).catch(async (error: Error) => {
    if (!/shared librar/.test(error.message)) throw error
    const libraries = await carriedLibraries(folder)
    return chromium.launch({ executablePath, args: ARGS, env: { ...env, LD_LIBRARY_PATH: libraries } })
  })
  const close = async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { browser, close }
}

/** A bare machine may lack NSS and its like: the package carries them. */
async function carriedLibraries(folder: string): Promise<string> {
  const bin = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  const unpacked = await inflate(join(bin, 'al2023.tar.br'))
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  return join(unpacked, 'lib')
}
