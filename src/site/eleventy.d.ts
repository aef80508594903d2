/** The part of Eleventy that this project uses; the package has no types. */
declare module '@11ty/eleventy' {
  /** Registrar of a configuration function. */
  export interface UserConfig {
    addTemplate(name: string, template: Record<string, unknown>): void
    setTemplateFormats(formats: string[]): void
    setUseGitIgnore(use: boolean): void
  }

  /** Options of a programmatic run. */
  export interface EleventyOptions {
    source?: 'script' | 'cli'
    configPath?: string
    quietMode?: boolean
    config?: (config: UserConfig) => void
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions)
    disableLogger(): void
    write(): Promise<unknown>
  }
}
