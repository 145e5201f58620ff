/**
 * Work that is dear on purpose, a few at a time. Whoever waits is served round the keys in turn, so
 * that a crowd asking about one thing delays that thing and nothing else.
 */
export type FairTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** `atOnce` run together; the rest wait, one from each key in turn, in the order they came. */
export function fairTurns(atOnce: number): FairTurns {
  // A Map keeps its keys in the order they were put in: the first is the one to serve next.
  const waiting = new Map<string, (() => void)[]>()
  let running = 0

  function next(): void {
    const first = waiting.entries().next().value
    if (!first) {
      running -= 1
      return
    }
    const [key, line] = first
    waiting.delete(key)
    const begin = line.shift()
    if (line.length > 0) waiting.set(key, line)
    begin?.()
  }

  return async (key, work) => {
    if (running < atOnce) running += 1
    else
      await new Promise<void>(begin => {
        const line = waiting.get(key)
        if (line) line.push(begin)
        else waiting.set(key, [begin])
      })
    try {
      return await work()
    } finally {
      next()
    }
  }
}
