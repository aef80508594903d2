/** The day on this computer's calendar, `YYYY-MM-DD`: the only clock of the program; corrections carry it. */
export function today(): string {
  const now = new Date()
  const part = (value: number, width: number) => String(value).padStart(width, '0')
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`
}
