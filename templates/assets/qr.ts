import { encode } from 'uqr'

/** Modules that stay white around a code (ISO/IEC 18004:2015, 6.3.8). */
const QUIET = 4

/**
 * A text's QR code as a picture, drawn in the browser: no other site learns which page is sent. Throws a RangeError for a text
 * longer than any code holds (some 2,300 bytes).
 */
export function qrPicture(text: string): SVGElement {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET })
  const [svg, dark] = [
    document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
    document.createElementNS('http://www.w3.org/2000/svg', 'path'),
  ]
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  svg.setAttribute('class', 'qr')
  const place = (isDark: boolean, x: number, y: number): string => (isDark ? `M${x} ${y}h1v1h-1z` : '')
  dark.setAttribute('d', data.flatMap((row, y) => row.map((isDark, x) => place(isDark, x, y))).join(''))
  svg.append(dark)
  return svg
}
