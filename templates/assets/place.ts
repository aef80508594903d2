const { currentScript } = document

/** Address of the folder of the scripts, which only the first of them is told, while it starts. */
export const SCRIPTS = new URL('.', currentScript instanceof HTMLScriptElement ? currentScript.src : location.href).href

/** Address of the site, with a slash at its end. */
export const SITE = new URL('..', SCRIPTS).href
