import { spawn } from 'node:child_process'

type Opener = [command: string, args: string[]]

/** Command that opens an address in the browser of each platform; `rundll32` needs no shell, which would read the address's `&`. */
export function openerFor(platform: NodeJS.Platform, address: string): Opener {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return platform === 'darwin' ? ['open', [address]] : ['xdg-open', [address]]
}

/** Opens an address in the person's browser; where that fails, the printed address has to do. */
export function openBrowser(address: string): void {
  const [command, args] = openerFor(process.platform, address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
