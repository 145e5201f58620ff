/**
 * Whose turn it is on a single connection. Pages go ahead of background work, each in the order it
 * came; a unit of work that has begun is never interrupted, so background work must be short.
 */
export type Priority = 'page' | 'background'

export type Turns = ReturnType<typeof createTurns>

export function createTurns() {
  const waiting: Record<Priority, (() => void)[]> = { page: [], background: [] }
  let taken = false

  function next(): void {
    const begin = waiting.page.shift() ?? waiting.background.shift()
    if (begin) begin()
    else taken = false
  }

  /**
   * A page asks several times, and its next question comes a moment after the last was answered:
   * background work lets that moment pass, or the page would wait for it at every question.
   */
  function after(priority: Priority): void {
    const onlyBackground = waiting.page.length === 0 && waiting.background.length > 0
    if (priority === 'page' && onlyBackground) setImmediate(next)
    else next()
  }

  return {
    /** Runs `unit` when its turn comes, and lets the next one in when it has ended. */
    async take<T>(priority: Priority, unit: () => Promise<T>): Promise<T> {
      if (taken) await new Promise<void>(begin => waiting[priority].push(begin))
      taken = true
      try {
        return await unit()
      } finally {
        after(priority)
      }
    },
  }
}
