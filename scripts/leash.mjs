/**
 * Loaded before a program that `run.mjs` started: ends it when whoever started it has gone, so that
 * killing `npm start` outright leaves no server holding the port and the database.
 *
 *   npm  ←  sh  ←  run.mjs  ←  this program       on Linux all three are watched, elsewhere run.mjs
 */
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const first = starters()

function look() {
  if (starters() === first) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}

// A worker thread loads this too; one watch a process is enough.
const watch = isMainThread ? setInterval(look, 500).unref() : undefined

/** The processes whose end is ours too. Without npm only run.mjs: a shell may well close. */
function starters() {
  const script = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return `${script}`
  const above = parentOf(script)
  return nameOf(above) === 'sh' ? `${script} ${above} ${parentOf(above)}` : `${script} ${above}`
}

// "PID (NAME) STATE PARENT ...", where the name may hold spaces and brackets.
function statOf(pid) {
  try {
    return /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return null
  }
}

function parentOf(pid) {
  return statOf(pid)?.[2]
}

function nameOf(pid) {
  return statOf(pid)?.[1]
}
