/** A long piece of work watched: how far it has come, and about how long it will take yet. */
import type { Io } from '../command.ts'

export type Watched = Pick<Io, 'err' | 'isTTY' | 'clock'>

export type Watch = Readonly<{
  at(done: number, of?: number): void
  /** Adds to what is done. */
  more(by: number): void
  end(): void
}>

/** Between two lines or two drawings, in milliseconds. */
const redrawn = 200
const logged = 5000
const barWidth = 24

/** `title` begins with a capital; `total` may be said later. Short work says nothing in a log. */
export function watch(io: Watched, title: string, total = 0): Watch {
  const now = io.clock ?? (() => 0)
  const began = now()
  let done = 0
  let of = total
  let told = began
  let drawn = false
  function tell(at: number): void {
    const share = Math.min(1, of > 0 ? done / of : 0)
    const left = share > 0.02 ? timeLeft(((at - began) * (1 - share)) / share) : ''
    const percent = `${Math.floor(share * 100)}%`
    told = at
    if (!io.isTTY) {
      io.err(`${title}: ${percent}${left}\n`)
      return
    }
    const full = Math.round(share * barWidth)
    const bar = '█'.repeat(full) + '░'.repeat(barWidth - full)
    drawn = true
    io.err(`\r${title} ${bar} ${percent.padStart(4)}${left.padEnd(24)}`)
  }
  const at = (count: number, whole = of) => {
    done = count
    of = whole
    const moment = now()
    if (moment - told >= (io.isTTY ? redrawn : logged)) tell(moment)
  }
  return {
    at,
    more: by => at(done + by),
    end() {
      if (drawn) io.err(`\r${`${title}: done`.padEnd(title.length + barWidth + 32)}\n`)
    },
  }
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `, about ${seconds} s left`
  return `, about ${Math.ceil(seconds / 60)} min left`
}
