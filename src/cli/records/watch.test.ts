import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watch } from './watch.ts'

/** What is said of work that is looked at after so many milliseconds each time. */
function said(isTTY: boolean, each: number, looks: readonly number[]): string {
  let [text, clock] = ['', 0]
  const io = {
    isTTY,
    clock: () => clock,
    err(more: string) {
      text += more
    },
  }
  const work = watch(io, 'Linking', 100)
  for (const done of looks) {
    clock += each
    work.at(done)
  }
  work.end()
  return text
}

test('somebody who watches sees how far it is and how long it will take yet', () => {
  const text = said(true, 10_000, [25, 50])
  assert.match(text, /\rLinking █+░+ +25%, about 30 s left/)
  assert.match(text, /50%, about 20 s left/)
  assert.match(text, /Linking: done/)
})

test('a log gets a line now and then, and none for what is done at once', () => {
  assert.equal(
    said(false, 100_000, [10, 50]),
    ['Linking: 10%, about 15 min left\n', 'Linking: 50%, about 4 min left\n'].join(''),
  )
  assert.equal(said(false, 10, [25, 50, 100]), '')
})
