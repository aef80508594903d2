import type { NewOutcome, NewRequest, Setup } from '../protocol.ts'
import { button, el, field, fillElement, ul } from './dom.ts'
import { messageList } from './messages.ts'

/** Answers, and how to ask the program about them; `done` is called when the archive is made. */
interface NewForm {
  setup: Setup
  look: (request: NewRequest) => Promise<NewOutcome>
  done: () => void
}

/** The form of a new archive: its questions, what was understood of the answers, and then the button that makes it. */
class NewArchive {
  readonly element = el('form', { class: 'hand new', 'aria-label': '新文库' })
  private readonly inputs = new Map<string, HTMLInputElement>()
  private readonly dir: HTMLInputElement
  private readonly told = el('div', { role: 'status', class: 'told' })
  private readonly row = el('div', { class: 'row' })
  private readonly form: NewForm

  constructor(form: NewForm) {
    this.form = form
    const isSample = form.setup.kind === 'sample'
    this.dir = el('input', { type: 'text', required: true, value: isSample ? '../我的文库' : form.setup.dir })
    this.element.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.ask(false)
    })
    this.element.addEventListener('input', () => this.rest())
    void this.start()
  }

  private get request(): NewRequest {
    const answers = [...this.inputs].map(([key, input]) => [key, input.value] as const)
    return { dir: this.dir.value, answers: Object.fromEntries(answers), make: false }
  }

  private async start(): Promise<void> {
    const { questions } = await this.form.look(this.request)
    const fields = questions.map(({ key, text, optional }) => {
      const input = el('input', { type: 'text', required: optional === undefined, autofocus: key === 'paper' })
      this.inputs.set(key, input)
      return field(`new-${key}`, optional === undefined ? text : `${text}（可以空着：${optional}）`, input)
    })
    const place = field('new-dir', '放在哪个文件夹（要是空的，或还没有的）', this.dir)
    fillElement(this.element, [...fields, place, this.told, this.row])
    this.rest()
    this.inputs.get('paper')?.focus()
  }

  /** Back to the first step: the answers have to be looked at (again). */
  private rest(): void {
    fillElement(this.told, [])
    fillElement(this.row, [el('button', { type: 'submit', class: 'btn solid' }, '看看理解得对不对')])
  }

  private async ask(make: boolean): Promise<void> {
    const { problems, understood, messages, made } = await this.form.look({ ...this.request, make })
    if (made) return this.form.done()
    for (const [key, input] of this.inputs) input.toggleAttribute('aria-invalid', problems[key] !== undefined)
    const wrong = Object.values(problems).map((what) => el('p', { class: 'msg error' }, what ?? ''))
    fillElement(this.told, [...wrong, messageList(messages, '消息'), ul(understood)])
    if (understood.length === 0) return
    const yes = button('对，就这样建', () => void this.ask(true), { class: 'solid', id: 'new-make' })
    fillElement(this.row, [yes, button('再改改', () => this.rest())])
    yes.focus()
  }
}

/** A form in which a person says what a new archive is to be; it is made when the person agrees to what was understood. */
export const newForm = (form: NewForm): HTMLElement => new NewArchive(form).element
