import { toString as draw } from 'qrcode'
import { file, page } from '../page.ts'
import { missing } from './missing.ts'

/** The permanent address as a QR code. Drawn for any address of the right form, so that it tells nothing about whether there is a page. */
export const qrPage = page('/decisions/:recordNo/qr.svg', async ({ params, publicUrl, view }) => {
  const recordNo = params.recordNo ?? ''
  if (!/^[0-9a-f]{20}$/.test(recordNo)) return missing(view)
  const svg = await draw(`${publicUrl}/decisions/${recordNo}`, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return file('svg', svg, { seconds: 86_400 })
})
