/**
 * The switch between the article as it was put in order and as it is printed. Without it style alone shows either form;
 * with it the printed marks are real text, so that they can be selected, copied and found.
 */
export function startPrinted(): void {
  const [clean, raw] = ['view-clean', 'view-raw'].map((id) => document.getElementById(id))
  if (!(clean instanceof HTMLInputElement) || !(raw instanceof HTMLInputElement)) return
  const marks = document.querySelectorAll<HTMLElement>('.prose [data-b],.art-h [data-b]')
  const now = new Map([...marks].map((mark) => [mark, { words: mark.textContent, printed: mark.dataset['b'] ?? '' }]))
  const show = (): void => {
    for (const [mark, { words, printed }] of now) {
      mark.textContent = raw.checked ? printed : words
      if (raw.checked) delete mark.dataset['b']
      else mark.dataset['b'] = printed
    }
  }
  clean.addEventListener('change', show)
  raw.addEventListener('change', show)
}
