/** Tries everything the reading process is kept from, and says what it managed. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'

const [, , secret = '', port = ''] = process.argv
const attempts: Readonly<Record<string, () => unknown>> = {
  'open a file': () => readFileSync(secret),
  'write a file': () => writeFileSync(`${secret}.written`, ''),
  'start a program': () => execFileSync(process.execPath, ['--version']),
  'run text as code': () => new Function('return 1')(),
}
const managed: string[] = []
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    attempt()
    managed.push(name)
  } catch {}
}
const reached = await new Promise<boolean>(resolve => {
  try {
    connect(Number(port), '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
  } catch {
    resolve(false)
  }
})
if (reached) managed.push('reach the network')
if (Object.keys(process.env).length > 0) managed.push('see the environment')
process.send?.(managed, () => process.exit())
