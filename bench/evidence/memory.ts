/** The most memory some processes held at once. */
import { readFileSync } from 'node:fs'

/** Of a process and all it started, in megabytes, as the system counts it; every 50 ms. */
export function memoryFrom(pid: number): Readonly<{ most: () => number; stop: () => number }> {
  let most = 0
  const look = () => {
    const kilobytes = familyOf(pid).map(one =>
      Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${one}/status`))?.[1] ?? 0),
    )
    most = Math.max(most, kilobytes.reduce((sum, one) => sum + one, 0) / 1024)
  }
  const timer = setInterval(look, 50)
  return {
    most: () => most,
    stop() {
      clearInterval(timer)
      look()
      return most
    },
  }
}

function familyOf(pid: number): readonly number[] {
  const family = [pid]
  for (const one of family) {
    family.push(...read(`/proc/${one}/task/${one}/children`).split(' ').filter(Boolean).map(Number))
  }
  return family
}

/** A process can be gone between being listed and being asked. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
