import { FILTER_NAMES, type Request } from './request.ts'

/** Choices in the form of filters. */
export function chosenIn(form: HTMLElement): Partial<Request> {
  const inputs = [...form.querySelectorAll('input')]
  const checked = inputs.filter((input) => input.checked)
  const valuesOf = (name: string): string[] => checked.filter((input) => input.name === name).map(({ value }) => value)
  const chosen = FILTER_NAMES.map((name) => [name, valuesOf(name)] as const)
  const filters = Object.fromEntries(chosen.filter(([, values]) => values.length > 0))
  const day = (name: string): string => inputs.find((input) => input.name === name)?.value ?? ''
  return { filters, from: day('from'), to: day('to') }
}
