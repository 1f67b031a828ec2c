import type { Refusal } from '../../kit/errors.ts'

/** What may be handed in: extension, the media type its content must have, and its name in words. */
const ALLOWED: Record<string, { type: string; title: string }> = {
  pdf: { type: 'application/pdf', title: 'PDF' },
  png: { type: 'image/png', title: 'PNG 图片' },
  jpg: { type: 'image/jpeg', title: 'JPEG 图片' },
  jpeg: { type: 'image/jpeg', title: 'JPEG 图片' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', title: 'Word 文档（docx）' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', title: 'Excel 表格（xlsx）' },
  csv: { type: 'text/csv', title: 'CSV（UTF-8）' },
  txt: { type: 'text/plain', title: '文本（UTF-8）' },
  mp4: { type: 'video/mp4', title: 'MP4 视频' },
  mp3: { type: 'audio/mpeg', title: 'MP3 音频' },
}
const TEXT = new Set(['csv', 'txt'])

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const MOST_CHARACTERS = 120

/** The last part of a name, without anything that could hide or lead elsewhere; never empty. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(CONTROL, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '')
  if (clean === '') return '未命名'
  const extension = extensionOf(clean)
  const tail = extension ? `.${extension}` : ''
  return [...clean.slice(0, clean.length - tail.length)].slice(0, MOST_CHARACTERS).join('') + tail
}

/** Lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Why a file of this name is not taken at all, or null. */
export function refuseName(name: string): Refusal | null {
  if (extensionOf(name) in ALLOWED) return null
  const titles = [...new Set(Object.values(ALLOWED).map((kind) => kind.title))].join('、')
  return { code: 'file-type-not-allowed', detail: `不能上传这种文件；可以上传：${titles}。` }
}

/**
 * Why the content does not belong to the name, or null.
 * @param found media type seen in the content; null when it has no mark of its own, as plain text
 * @param isText whether the content is UTF-8 text without NUL
 */
export function refuseContent(name: string, found: string | null, isText: boolean): Refusal | null {
  const extension = extensionOf(name)
  const wanted = ALLOWED[extension]
  if (!wanted) return refuseName(name)
  const fits = TEXT.has(extension) ? found === null && isText : found === wanted.type
  if (fits) return null
  const detail = TEXT.has(extension)
    ? '文件不是 UTF-8 编码的文本；请另存为 UTF-8 后重新上传。'
    : `文件内容与扩展名 .${extension} 不符（应为${wanted.title}）；请核对后重新上传。`
  return { code: 'file-type-mismatch', detail }
}

/** @param name an allowed name */
export function mediaTypeOf(name: string): string {
  return ALLOWED[extensionOf(name)]?.type ?? 'application/octet-stream'
}
