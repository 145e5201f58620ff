/**
 * Kills the process it is a thread of when that holds more memory than it may, or has lost the
 * server it reads for. A thread, because the process itself may be too busy to notice either.
 */
import { workerData } from 'node:worker_threads'

const { megabytes, parent }: { megabytes: number; parent: number } = workerData
const most = megabytes * 1024 * 1024

setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) {
    process.kill(process.pid, 'SIGKILL')
  }
}, 50)
