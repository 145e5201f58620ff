/** A process of ours that a stranger's bytes are given to: begun, watched and ended. */
import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { confinement } from './confinement.ts'

const startMs = 60_000

/**
 * Begins `program`, one of our own files, with no environment and no more than `megabytes`; answers
 * once it says that it is ready. Throws where it dies first or takes more than a minute.
 */
export async function startConfined(
  program: URL,
  megabytes: number,
  stdio: StdioOptions,
): Promise<ChildProcess> {
  const execArgv = confinement(megabytes)
  const child = fork(program, [String(megabytes)], { env: {}, stdio, execArgv })
  // A pipe into a process that died is broken, and its end is already known.
  child.stdin?.on('error', () => {})
  await ready(child)
  return child
}

export function isGone({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (isGone(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function ready(child: ChildProcess): Promise<void> {
  const started = new AbortController()
  const timer = setTimeout(() => child.kill('SIGKILL'), startMs)
  const died = once(child, 'exit', { signal: started.signal }).then(() => {
    throw new Error('a process for strangers’ files could not start')
  })
  try {
    await Promise.race([once(child, 'message', { signal: started.signal }), died])
  } finally {
    clearTimeout(timer)
    died.catch(() => {})
    started.abort()
  }
}
