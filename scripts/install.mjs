/** Brings the packages this project needs, once, and repairs an install that was cut short. */
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimes,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { hydrate } from './hydrate.mjs'
import { leash, nodePackage, root } from './node-26.mjs'

const modules = join(root, 'node_modules')
/** Stands there while npm works, so that half an install is never taken for a whole one. */
const unfinished = join(modules, '.candour-unfinished')
const lock = join(root, '.cache', 'installing')
const lockGoesStaleMs = 10_000
const faltering =
  /ETIMEDOUT|ECONNRESET|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|\b50[0234]\b/
const unreachable = new RegExp(
  `${faltering.source}|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ENOTCACHED`,
)

/**
 * Makes sure the packages in package-lock.json are installed; the development ones too where
 * `everything` is true. Only reads when they are, so a read-only checkout works. Resolves false,
 * having said why, where they cannot be.
 */
export async function install({ everything }) {
  if (!isInstalled(everything)) {
    const release = await takeLock()
    if (!release) return false
    try {
      if (!isInstalled(everything) && !(await npmInstall(everything))) return false
    } finally {
      release()
    }
  }
  if (everything) hydrate()
  return true
}

function isInstalled(everything) {
  if (existsSync(unfinished)) return false
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(modules, '.package-lock.json'))
  if (!wanted || !present) return false
  const ownNode = `node_modules/${nodePackage}`
  if (wanted[ownNode] && !present[ownNode]) return false
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '') return true
    if (present[path]) return present[path].version === version
    return Boolean(optional || devOptional || (dev && !everything))
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

async function npmInstall(everything) {
  const startedAt = Date.now()
  process.stderr.write('Installing packages (only needed once)...')
  try {
    const cutShort = existsSync(unfinished) || !existsSync(join(modules, '.package-lock.json'))
    if (cutShort) rmSync(modules, { recursive: true, force: true })
    mkdirSync(modules, { recursive: true })
    writeFileSync(unfinished, '')
  } catch (fault) {
    process.stderr.write(` failed.\n${modules} cannot be written: ${fault.code}.\n`)
    return false
  }
  // A registry out of reach is found out at once; only a faltering one is worth patience.
  let { code, output } = await npm([...installArguments(everything), '--fetch-retries=0'])
  if (code !== 0 && faltering.test(output)) {
    ;({ code, output } = await npm([...installArguments(everything), '--fetch-retries=3']))
  }
  if (code !== 0) {
    process.stderr.write(' failed.\n')
    return explain(output)
  }
  rmSync(unfinished, { force: true })
  process.stderr.write(` done in ${Math.round((Date.now() - startedAt) / 1000)} s.\n`)
  return true
}

/**
 * Not `npm ci`: it refuses where the registry lacks another platform's optional package, and it
 * would empty node_modules under a running server. The lockfile is obeyed either way.
 */
function installArguments(everything) {
  return [
    'install',
    '--no-save',
    '--package-lock=true',
    '--include=prod',
    '--include=optional',
    everything ? '--include=dev' : '--omit=dev',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
}

function npm(args) {
  // Under `npm start`, npm says where it is; that way works on Windows too.
  const own = process.env.npm_execpath
  const viaNode = own && /^npm(-cli)?\.c?js$/.test(basename(own))
  const [program, first] = viaNode ? [process.execPath, [own]] : ['npm', []]
  const options = {
    cwd: root,
    // On the leash, or a killed install would go on writing beside the next one.
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${leash}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && isWindows(),
  }
  return new Promise(resolve => {
    let output = ''
    const child = spawn(program, [...first, ...args], options)
    const keep = chunk => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const stop = signal => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
    child.on('error', fault =>
      resolve({ code: 1, output: `npm cannot be started: ${fault.message}` }),
    )
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop)
      resolve({ code: code ?? 1, output: signal ? `stopped by ${signal}` : output })
    })
  })
}

function explain(output) {
  const lines = output.split('\n').map(line => line.replace(/^npm (error|ERR!) ?/, '').trim())
  const told = lines.filter(line => line && !/^A complete log|^code |^errno |^syscall /.test(line))
  const why = unreachable.test(output)
    ? 'The package registry could not be reached. Check the connection, then try again.'
    : /EACCES|EROFS|EPERM/.test(output)
      ? `This account may not write to ${modules}.`
      : 'npm could not install the packages. What it said:'
  const shown = unreachable.test(output) ? told.slice(0, 1) : told.slice(0, 12)
  process.stderr.write(`${why}\n${shown.map(line => `  ${line}\n`).join('')}`)
  return false
}

/** One install at a time. The holder touches the file each second, so a dead one is noticed. */
async function takeLock() {
  for (let waiting = false; ; waiting = true) {
    try {
      mkdirSync(join(root, '.cache'), { recursive: true })
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      const beat = setInterval(() => utimes(lock, new Date(), new Date(), () => {}), 1000)
      return () => {
        clearInterval(beat)
        rmSync(lock, { force: true })
      }
    } catch (fault) {
      if (fault.code !== 'EEXIST') {
        process.stderr.write(
          `Packages are missing, and ${root} cannot be written: ${fault.code}.\n`,
        )
        return undefined
      }
    }
    if (ageOf(lock) > lockGoesStaleMs) rmSync(lock, { force: true })
    else if (!waiting) process.stderr.write('Another install is under way; waiting for it.\n')
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}

function ageOf(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? Date.now() - found.mtimeMs : 0
}

function isWindows() {
  return process.platform === 'win32'
}
