/**
 * Loaded before a program that `run.mjs` started: ends it when its parent has gone, so that
 * killing `npm start` outright leaves no server holding the port and the database.
 */
import { isMainThread } from 'node:worker_threads'

const parent = process.ppid

function look() {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}

// A worker thread loads this too; one watch a process is enough.
const watch = isMainThread ? setInterval(look, 500).unref() : undefined
