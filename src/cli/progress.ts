/** How far a long piece of work has come: a bar for a person, lines for a log. */
import type { Io } from './command.ts'

type Watched = Pick<Io, 'err' | 'isTTY'>

export type Progress = Readonly<{
  /** `done` of the whole, in the unit the title names. */
  at(done: number): void
  end(): void
}>

const barWidth = 24

/**
 * Reports to standard error, so that `--json` on standard output stays clean. `total` 0 draws no
 * bar, because a whole of nothing is done at once.
 */
export function progress(io: Watched, title: string, total: number): Progress {
  if (total <= 0) return { at: () => {}, end: () => {} }
  return io.isTTY ? bar(io, title, total) : lines(io, title, total)
}

function bar(io: Watched, title: string, total: number): Progress {
  let shown = -1
  return {
    at(done) {
      const percent = percentOf(done, total)
      if (percent === shown) return
      shown = percent
      const full = Math.round((percent / 100) * barWidth)
      const drawn = '█'.repeat(full) + '░'.repeat(barWidth - full)
      io.err(`\r${title} ${drawn} ${String(percent).padStart(3)}%`)
    },
    end() {
      if (shown >= 0) io.err('\n')
    },
  }
}

/** One line each quarter: enough to see it lives, not enough to fill a log. */
function lines(io: Watched, title: string, total: number): Progress {
  let told = 0
  return {
    at(done) {
      const quarter = Math.floor(percentOf(done, total) / 25)
      if (quarter <= told) return
      told = quarter
      io.err(`${title}: ${quarter * 25}%\n`)
    },
    end() {},
  }
}

function percentOf(done: number, total: number): number {
  return Math.max(0, Math.min(100, Math.floor((done / total) * 100)))
}
