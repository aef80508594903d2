import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Longest side of a page's picture, in pixels: a broadsheet at about 150 dots an inch. */
const LONGEST = 3200
/** Most pixels to a point: small pages are not drawn larger than they can use. */
const SCALE = 2
const QUALITY = 82

/** The page as a JPEG, turned by so many degrees; null when the package that draws (`@napi-rs/canvas`) is not installed. */
export async function drawnPage(page: PDFPageProxy, rotation: number): Promise<Uint8Array | null> {
  const canvas = await import('@napi-rs/canvas').catch(() => null)
  if (canvas === null) return null
  const whole = page.getViewport({ scale: 1, rotation })
  const scale = Math.min(SCALE, LONGEST / Math.max(whole.width, whole.height, 1))
  const viewport = page.getViewport({ scale, rotation })
  const sheet = canvas.createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  await page.render({
    canvasContext: sheet.getContext('2d') as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#fff',
  }).promise
  return new Uint8Array(await sheet.encode('jpeg', QUALITY))
}
