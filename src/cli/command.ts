/** What a command of `./candour` is, and all it may touch. */
import type { Day, Result } from '#kernel'

/**
 * Everything a command may touch. `main.ts` makes the real one; a test makes its own. Commands read
 * neither the environment nor the clock.
 */
export type Io = Readonly<{
  version: string
  /** To standard output: the answer. Nothing is added, so end lines with `\n`. */
  out(text: string): void
  /** To standard error: progress, and what is wrong. */
  err(text: string): void
  /** The bytes of a file, or of standard input for `-`; else a sentence saying why not. */
  read(path: string): Promise<Result<Uint8Array, string>>
  /** Whether a person is watching standard error, so that a progress bar may redraw. */
  isTTY: boolean
  today(): Day
  /** Milliseconds since some moment: how long something takes, never when it is. */
  clock?(): number
  /** Serves until a signal stops it; resolves with the exit code. */
  serve(): Promise<number>
  /** Part of a file from this byte on; none left is its end. */
  part?(path: string, at: number): Promise<Result<Uint8Array, string>>
  /** Carries a command out where the data are: in the running server, or here. */
  atTheData?(argv: readonly string[]): Promise<number>
}>

/** 0: answered, whatever the answer says. 1: our fault. 2: the input was not understood. */
export type ExitCode = 0 | 1 | 2

export type Command = Readonly<{
  name: string
  /** One line for the list of commands, starting with a capital, without a full stop. */
  summary: string
  /** What `--help` shows: the ways to call it, its options, an example, what it answers. */
  usage: string
  run(args: readonly string[], io: Io): Promise<number>
}>

/** Says what is wrong with the input, and gives the exit code for it. */
export function badInput(io: Pick<Io, 'err'>, ...sentences: readonly string[]): ExitCode {
  for (const sentence of sentences) io.err(`${sentence}\n`)
  return 2
}
