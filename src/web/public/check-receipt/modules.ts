/**
 * The ledger as the browser runs it: the same files the server runs, with their types erased, and
 * the elliptic curve code they are handed there. Whoever checks a receipt runs what we would.
 *
 * What is served is what `checker.ts` reaches and nothing else, worked out once. Addresses hold a
 * hash of all of it, so a browser never mixes one version with another; inside, imports are
 * relative. There is no import map, because a policy of scripts from ourselves alone forbids one.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const mediaType = 'text/javascript; charset=utf-8'

export type BrowserModules = Readonly<{
  /** The address of the script the page loads. */
  entry: string
  /** Every address, the entry first: all are wanted, so the page asks for them at once. */
  addresses: readonly string[]
}>

const require = createRequire(import.meta.url)
const source = fileURLToPath(new URL('../../../', import.meta.url))
const prefix = '/check-receipt/modules'

/** Where files come from, by the first part of the path they are served under. */
const folders: Readonly<Record<string, string>> = {
  page: join(source, 'web/public/check-receipt'),
  ledger: join(source, 'ledger'),
  kernel: join(source, 'kernel'),
  curves: dirname(require.resolve('@noble/curves/ed25519.js')),
  hashes: dirname(require.resolve('@noble/hashes/sha2.js')),
}
const start = 'page/checker.js'
/** `from './x.ts'` and `import './x.ts'`, as a formatter leaves them. */
const importing = /(\bfrom\s+|\bimport\s+)(['"])([^'"\n]+)\2/g
/** The manuals inside the curve code, half of its weight. `/*!` notices of licence stay. */
const manuals = /^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\r?\n|^[ \t]*\/\/.*\r?\n/gm

type Loaded = BrowserModules & Readonly<{ bodies: ReadonlyMap<string, string> }>
let loaded: Loaded | undefined

export function browserModules(): BrowserModules {
  loaded ??= load()
  return loaded
}

/** The script at an address `browserModules` names; undefined at any other. */
export function browserModule(address: string): { body: string } | undefined {
  loaded ??= load()
  const body = loaded.bodies.get(address)
  return body === undefined ? undefined : { body }
}

function load(): Loaded {
  const scripts = new Map<string, string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path)) continue
    const { body, needs } = read(path)
    scripts.set(path, body)
    waiting.push(...needs)
  }
  const hash = createHash('sha256')
  for (const path of [...scripts.keys()].sort()) hash.update(`${path}\n${scripts.get(path)}\n`)
  const base = `${prefix}/${hash.digest('hex').slice(0, 12)}`
  const bodies = new Map([...scripts].map(([path, body]) => [`${base}/${path}`, body]))
  return { entry: `${base}/${start}`, addresses: [...bodies.keys()], bodies }
}

/** A script with its imports pointed at each other, and the paths of those it needs. */
function read(path: string): { body: string; needs: readonly string[] } {
  const [folder = '', ...rest] = path.split('/')
  const isOurs = folder !== 'curves' && folder !== 'hashes'
  const root = folders[folder]
  if (!root) throw new Error(`the browser has no folder ${folder}`)
  const file = join(root, ...rest)
  const text = readFileSync(isOurs ? file.replace(/\.js$/, '.ts') : file, 'utf8')
  const script = (isOurs ? withoutTypes(text) : text).replace(manuals, '')
  const needs: string[] = []
  const body = script.replace(importing, (_whole, word: string, _quote, specifier: string) => {
    const target = served(path, specifier)
    needs.push(target)
    const relative = posix.relative(posix.dirname(path), target)
    return `${word}'${relative.startsWith('.') ? relative : `./${relative}`}'`
  })
  return { body, needs }
}

/** The path a specifier is served under; throws on what no browser can be given. */
function served(from: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return posix.join(posix.dirname(from), specifier.replace(/\.ts$/, '.js'))
  }
  const [, room] = /^#(kernel|ledger)$/.exec(specifier) ?? []
  if (room) return `${room}/index.js`
  const [, folder, file] = /^@noble\/(curves|hashes)\/([\w/-]+\.js)$/.exec(specifier) ?? []
  if (folder && file) return `${folder}/${file}`
  throw new Error(`${from} imports ${specifier}, which a browser cannot be given`)
}

/**
 * Node warns once that erasing types is new. We pin the very version of Node we run on, so it
 * cannot change beneath us, and the warning would only alarm whoever reads the log.
 */
function withoutTypes(text: string): string {
  const warn = process.emitWarning
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(text)
  } finally {
    process.emitWarning = warn
  }
}
