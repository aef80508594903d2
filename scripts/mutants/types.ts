import ts from 'typescript'

/** True when the types of a file (its path from the working directory) fit with this text in it. */
export type Fits = (file: string, text: string) => boolean

/** Gives the compiler the files of the project, but those of `changed` (path → text) as they stand there. */
function hostOf(changed: ReadonlyMap<string, string>): ts.LanguageServiceHost {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: unknown }
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  return {
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => changed.get(file) ?? '',
    getScriptSnapshot: (file) => ts.ScriptSnapshot.fromString(changed.get(file) ?? ts.sys.readFile(file) ?? ''),
    getCurrentDirectory: () => '',
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  }
}

/** Reads the types of the project in the working directory once. A fault that they refuse needs no test. */
export function typesOfProject(): Fits {
  const changed = new Map<string, string>()
  const service = ts.createLanguageService(hostOf(changed))
  return (file, text) => {
    changed.set(file, text)
    const fits = service.getSemanticDiagnostics(file).length === 0
    changed.delete(file)
    return fits
  }
}
