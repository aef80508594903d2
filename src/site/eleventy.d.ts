/** The part of Eleventy that this project uses; the package has no types. */
declare module '@11ty/eleventy' {
  /** What a configuration function registers with. */
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void
    addFilter(name: string, filter: (...values: never[]) => unknown): void
    setLibrary(engine: 'njk' | 'md', library: unknown): void
    setTemplateFormats(formats: string[]): void
    setUseGitIgnore(use: boolean): void
    setFrontMatterParsingOptions(options: Record<string, unknown>): void
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
    init(): Promise<void>
    write(): Promise<unknown>
  }
}
