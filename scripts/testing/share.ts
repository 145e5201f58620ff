/**
 * `node scripts/testing/share.ts FILE ...`: runs test files one after another in this one process,
 * each as a group with the file's name. Loading the program takes longer than most files do.
 */
import { resolve } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'

for (const file of process.argv.slice(2)) {
  // What a file sets up and clears away at its top is then its group's, and ends with it.
  describe(file, async () => {
    await import(pathToFileURL(resolve(file)).href)
  })
}
