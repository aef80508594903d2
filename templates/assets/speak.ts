import * as words from '../../src/words/index.ts'

/** Reads the article aloud, paragraph by paragraph, and marks the one that is read. */
const VOICE = /^(zh|cmn)\b/i

function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => VOICE.test(lang.replace('_', '-')))
  return voices.find(({ localService }) => localService) ?? voices[0]
}

function speak(paragraphs: readonly Element[], at: number, done: () => void): void {
  const paragraph = paragraphs[at]
  const voice = chineseVoice()
  if (!paragraph || !voice) return done()
  const said = new SpeechSynthesisUtterance(paragraph.textContent ?? '')
  said.voice = voice
  said.lang = voice.lang
  said.onstart = () => paragraph.classList.add('saying')
  said.onend = () => {
    paragraph.classList.remove('saying')
    speak(paragraphs, at + 1, done)
  }
  said.onerror = () => {
    paragraph.classList.remove('saying')
    done()
  }
  speechSynthesis.speak(said)
}

function makeButton(paragraphs: readonly Element[]): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn' })
  let speaking = false
  const show = (): void => void (button.textContent = speaking ? words.tools.silent : words.tools.speak)
  const stop = (): void => {
    speaking = false
    show()
  }
  button.addEventListener('click', () => {
    speechSynthesis.cancel()
    if (speaking) return stop()
    speaking = true
    show()
    speak(paragraphs, 0, stop)
  })
  show()
  return button
}

/** Puts a button to read aloud into `bar`, as soon as the browser has a Chinese voice; without one there is no button. */
export function startSpeaking(bar: Element, paragraphs: readonly Element[]): void {
  if (!('speechSynthesis' in window) || paragraphs.length === 0) return
  const add = (): void => {
    if (!chineseVoice() || bar.querySelector('[data-speak]')) return
    const button = makeButton(paragraphs)
    button.dataset['speak'] = ''
    bar.prepend(button)
  }
  add()
  speechSynthesis.addEventListener('voiceschanged', add)
  addEventListener('pagehide', () => speechSynthesis.cancel())
}
