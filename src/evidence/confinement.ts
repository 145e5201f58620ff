/**
 * What the process that reads files is kept from, by Node's permission model: writing a file,
 * opening any but our own source and packages, starting a program, reaching the network, loading
 * native code, and making code out of text. It is also given no environment.
 */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const aPackage = dirname(fileURLToPath(import.meta.resolve('postal-mime/package.json')))
// Not the whole project: `./data`, with the keys, may be inside it.
const readable = [resolve(root, 'src'), resolve(root, 'package.json'), dirname(aPackage)]

/** The options Node is started with; `megabytes` bounds the JavaScript heap. */
export function confinement(megabytes: number): string[] {
  return [
    '--permission',
    // For the watchdog. A thread has no more permission than its process.
    '--allow-worker',
    ...readable.map(path => `--allow-fs-read=${path}`),
    '--no-addons',
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${megabytes}`,
    // What is soon done with is swept up sooner: one file after another needs no more, and left
    // alone it holds some 40 MB more without being faster.
    '--max-semi-space-size=2',
  ]
}
