/** A count with its thousands apart: `6223` → `6,223`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
