import type { NewArchive } from '../files/starter/site-text.ts'
import { QUESTIONS, siteOf, understood, type Answers, type NewArchiveQuestion } from '../review/new-site.ts'

/** Puts a question and gives the line that was typed, null when there will be none. */
export type Ask = (question: string) => Promise<string | null>

const asked = ({ text, optional }: NewArchiveQuestion): string =>
  optional === undefined
    ? text
    : `${text.replace(/）$/u, '；')}${text.endsWith('）') ? '' : '（'}直接回车：${optional}）`

async function answerTo(question: NewArchiveQuestion, ask: Ask): Promise<string | null> {
  for (let line = await ask(asked(question)); line !== null; line = await ask(asked(question))) {
    const answer = line.replace(/\s+/g, ' ').trim()
    const wrong = question.problem?.(answer) ?? null
    if (wrong === null) return answer
    console.log(wrong)
  }
  return null
}

async function askAll(ask: Ask): Promise<Answers | null> {
  const answers: Answers = {}
  for (const question of QUESTIONS) {
    const answer = await answerTo(question, ask)
    if (answer === null) return null
    if (answer !== '') answers[question.key] = answer
  }
  return answers
}

/** Asks for everything, shows what was understood, and asks again until it is right; null when the person gives up. */
export async function askForSite(ask: Ask): Promise<NewArchive | null> {
  for (;;) {
    const answers = await askAll(ask)
    if (answers === null) return null
    const site = siteOf(answers)
    console.log(['', '是这样理解的：', ...understood(site).map((line) => `  ${line}`)].join('\n'))
    const reply = await ask('对吗？直接回车就建；不对输入 n，从头再答')
    if (reply === null) return null
    if (!/^(?:n|no|不|否)/i.test(reply.trim())) return site
  }
}
