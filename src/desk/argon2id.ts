/**
 * Stretching what people remember (argon2id, RFC 9106), so that a copy of the database is slow to
 * guess at.
 *
 * It is dear on purpose: memory and threads each time. Two go at once, however many ask, so that
 * guessing can neither fill the memory nor take the threads files are read with.
 */
import { argon2 } from 'node:crypto'
import { fairTurns } from './fair-turns.ts'

/** One line for the whole process, because the memory and the threads are the process's. */
const turn = fairTurns(2)

export type Cost = Readonly<{
  parallelism: number
  /** Kibibytes. */
  memory: number
  passes: number
  tagLength: number
}>
export type Stretched = Readonly<{ message: string; nonce: Uint8Array; cost: Cost }>

/** `whose` shares the turns out fairly: one caller's guesses do not keep another waiting. */
export function stretch({ message, nonce, cost }: Stretched, whose: string): Promise<Buffer> {
  return turn(
    whose,
    () =>
      new Promise<Buffer>((resolve, reject) => {
        argon2('argon2id', { message, nonce, ...cost }, (problem, tag) =>
          problem ? reject(problem) : resolve(tag),
        )
      }),
  )
}
