// Everything that the page needs once its first answer is listed, in one part of the script, loaded beside the answer.
export { showAnswered } from './answered-view.ts'
export { startBasket } from './basket.ts'
export { cardsFor } from './cards.ts'
export { rememberLeaving } from './leaving.ts'
