/** Given what happened, when something is asked, then: a decider's tests as sentences. */
import assert from 'node:assert/strict'
import type { Decider } from '#kernel'
import { fold } from '#kernel'

type Asked<Event, Refusal> = Readonly<{
  thenHappened: (...events: readonly Event[]) => void
  thenNothing: () => void
  thenRefused: (refusal: Refusal) => void
}>

/**
 * Also holds every decider to its two laws: asking twice adds nothing, and replay is repeatable.
 */
export function given<Command, State, Event, Refusal>(
  decider: Decider<Command, State, Event, Refusal>,
  ...history: readonly Event[]
): Readonly<{ when: (command: Command) => Asked<Event, Refusal> }> {
  return {
    when(command) {
      const before = fold(decider, history)
      assert.deepEqual(fold(decider, history), before)
      const verdict = decider.decide(command, before)
      return {
        thenHappened(...events) {
          assert.deepEqual(verdict, { ok: true, value: events })
          const again = decider.decide(command, fold(decider, [...history, ...events]))
          if (again.ok) assert.deepEqual(again.value, [], 'asking twice must add nothing')
        },
        thenNothing() {
          assert.deepEqual(verdict, { ok: true, value: [] })
        },
        thenRefused(refusal) {
          assert.deepEqual(verdict, { ok: false, refusal })
        },
      }
    },
  }
}
