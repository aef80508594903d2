/** Severity: `error` refuses or fails (exit 1), `warning` wants a look, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info'

/** One thing to tell the archivist, in Chinese: where, what is wrong, what to do, and the ASCII id of the rule that says so. */
export interface Message {
  severity: Severity
  /** Path inside the archive folder, with forward slashes; empty when it is about the folder itself. */
  file: string
  /** Line and column from 1; absent when it is about the whole file. */
  line?: number
  column?: number
  what: string
  todo: string
  rule: string
}

/** Result of every pure step: its value, and the messages about it. */
export interface Result<T> {
  value: T
  messages: Message[]
}
