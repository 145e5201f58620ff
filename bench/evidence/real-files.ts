/** The real mail and documents beside this checkout, read in place. */
import { existsSync, globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const folders = ['mail-fixtures', 'document-fixtures']

/** Paths, in an order that is always the same; undefined where they are not there. */
export function realFiles(): readonly string[] | undefined {
  if (!folders.every(folder => existsSync(`${shared}/${folder}`))) return undefined
  return folders
    .flatMap(folder => globSync(`${shared}/${folder}/**/*`))
    .filter(path => statSync(path).isFile() && !/(?:README|LICENSE|index)\.\w+$/.test(path))
    .toSorted()
}
