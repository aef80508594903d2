/** A system error in words for people, and its remedy. */
interface Explained {
  what: string
  todo: string
}

const AGAIN = '再运行一次：没写完的会接着写完，不会丢'
const CLOSE = `关掉正在用它的程序（编辑器、表格、同步软件），${AGAIN}`

const SENTENCES: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['磁盘满了，写不进去', `清出空间，${AGAIN}`],
  EDQUOT: ['磁盘配额用完了，写不进去', `清出空间或请管理员加配额，${AGAIN}`],
  EROFS: ['磁盘是只读的，写不进去', '把资料文件夹复制到可以写的磁盘，或去掉写保护，再运行一次'],
  EMFILE: ['同时打开的文件太多', '关掉别的程序再运行一次；Mac 和 Linux 先在命令窗口运行 ulimit -n 4096'],
  ENFILE: ['整台电脑同时打开的文件太多', '关掉别的程序再运行一次'],
  EBUSY: ['文件正被别的程序占用', CLOSE],
  ETXTBSY: ['文件正被别的程序占用', CLOSE],
  EPERM: ['系统不许读写：文件被别的程序打开、被锁定或是只读', `去掉“只读”或锁定；${CLOSE}`],
  EACCES: ['没有读写它的权限，或它正被别的程序打开', `检查文件和文件夹的权限；${CLOSE}`],
  ENAMETOOLONG: ['路径太长', '把资料文件夹移到路径短的地方（如 C:\\archive），再运行一次'],
  EIO: ['磁盘读写出错，磁盘可能坏了', '先备份整个资料文件夹，再检查磁盘'],
  ENOENT: ['文件或文件夹不在了', '放回它，再运行一次'],
  ENOTDIR: ['应当是文件夹的地方是一个文件', '把那个文件移走，再运行一次'],
  EISDIR: ['应当是文件的地方是一个文件夹', '把那个文件夹移走，再运行一次'],
  ELOOP: ['是绕圈的符号链接', '换成同名的普通文件或文件夹'],
  EEXIST: ['同名的文件或文件夹已经在那里', '把它移走，再运行一次'],
  ENOTEMPTY: ['文件夹里还有别的文件', '把里面的文件移走，再运行一次'],
  EFBIG: ['文件超过磁盘格式允许的大小', '换一块格式不同的磁盘（FAT32 不能放 4 GB 以上的文件）'],
  EXDEV: ['两处不在同一块磁盘上', '把资料文件夹整个放在一块磁盘上'],
  ETIMEDOUT: ['网络磁盘没有回答', `检查网络，${AGAIN}`],
  EHOSTDOWN: ['网络磁盘没有回答', `检查网络，${AGAIN}`],
  ESTALE: ['网络磁盘断开过', `重新连上网络磁盘，${AGAIN}`],
}

/** The code of a system error (`ENOENT`), or the error's words. */
export function systemCode(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
}

const HELD = ['EPERM', 'EACCES', 'EBUSY']

/** True for the system error that another program causes by holding a file or folder open (Windows). */
export const isHeld = (problem: unknown): boolean => HELD.includes(systemCode(problem))

/** Codes of system errors that have a sentence of their own. */
export const KNOWN_CODES: readonly string[] = Object.keys(SENTENCES)

/** The sentences for a system error by its code (`ENOSPC`); an unknown one is told by its code, or its words. */
export function explained(problem: unknown): Explained {
  const code = systemCode(problem)
  const [what, todo] = SENTENCES[code] ?? ['系统不让读写', CLOSE]
  return { what: `${what}（${code}）`, todo }
}
