/** Runs a program as one step of the test run, and keeps what it said. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Ended } from './reporter.ts'
import { recordStart } from './reporter.ts'

export type Spoken = Readonly<{ code: number; text: string; seconds: number }>

export type Program = Readonly<{
  file: string
  args: readonly string[]
  cwd: string
  environment?: Readonly<Record<string, string>>
  /** Called with each record of our reporter as it comes. */
  onEnded?: (ended: Ended) => void
}>

/** No step of ours takes this long; one that does has hung. */
const longestMs = 12 * 60_000
const running = new Set<ChildProcess>()

/** Runs it to its end. The text is all it said apart from our reporter's records. */
export function runProgram({ file, args, cwd, environment, onEnded }: Program): Promise<Spoken> {
  const startedAt = performance.now()
  return new Promise(resolve => {
    // A run started from inside a test would report to the outer run instead of to us.
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
    const env = { ...inherited, ...environment }
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let text = ''
    const watchdog = setTimeout(() => {
      text += `\nStopped: still running after ${longestMs / 60_000} minutes.\n`
      child.kill('SIGKILL')
    }, longestMs)
    const read = lineReader(line => {
      const at = line.indexOf(recordStart)
      if (at < 0 || !onEnded) text += `${line}\n`
      else onEnded(JSON.parse(line.slice(at + 1)))
    })
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', chunk => {
      text += chunk
    })
    const end = (code: number) => {
      clearTimeout(watchdog)
      running.delete(child)
      read('\n')
      resolve({ code, text: text.trim(), seconds: (performance.now() - startedAt) / 1000 })
    }
    child.on('error', fault => {
      text += `${fault.message}\n`
      end(1)
    })
    child.on('close', code => end(code ?? 1))
  })
}

/** Ends what still runs, for when the run itself is stopped. */
export function stopPrograms(): void {
  for (const child of running) child.kill('SIGTERM')
}

function lineReader(take: (line: string) => void): (chunk: string) => void {
  let rest = ''
  return chunk => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  }
}
