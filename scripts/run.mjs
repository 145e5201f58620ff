/**
 * `node scripts/run.mjs TASK`: what the scripts of package.json call. Plain enough for Node 20: it
 * installs what is missing, then hands over to the project's own Node.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { install } from './install.mjs'
import { findNode, leash, noNode, root } from './node-26.mjs'

const tasks = {
  start: { program: ['src/main.ts', 'serve'], everything: false },
  test: { program: ['scripts/test.ts'], everything: true },
  check: { program: ['scripts/test.ts', '--checks'], everything: true },
  bench: { program: ['bench/run.ts'], everything: true },
  styles: { program: ['src/web/styles/build.ts'], everything: true },
  pictures: { program: ['scripts/pictures.ts'], everything: true },
  // For ./candour: installs, and stops there.
  ensure: { program: undefined, everything: false },
}

const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
if (task) process.exitCode = await run(task)
else {
  process.stderr.write(`There is no task "${name}". Tasks: ${Object.keys(tasks).join(', ')}.\n`)
  process.exitCode = 2
}

async function run({ program, everything }) {
  if (!(await install({ everything }))) return 1
  const node = findNode()
  if (!node) {
    process.stderr.write(`${noNode}\n`)
    return 1
  }
  if (!program) return 0
  const [file, ...own] = program
  return handOver(node, [join(root, file), ...own, ...args])
}

/** Runs `node` in this one's place: its signals, its exit code, and its end when this one ends. */
async function handOver(node, words) {
  const child = spawn(node, ['--import', leash, ...words], { cwd: root, stdio: 'inherit' })
  // A terminal sends Ctrl+C to every process in front of it; a second one would read as impatience.
  const watched = process.stdin.isTTY || process.stdout.isTTY
  process.on('SIGINT', () => watched || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  return new Promise(resolve => {
    child.on('error', fault => {
      process.stderr.write(`${node} cannot be started: ${fault.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
