/** Questions and answers by the code alone, and whose wish it is that a sealed name be known. */
import type { Sealed } from '#casework'
import { londonDay, refuse } from '#kernel'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type Verb, verb } from '../verb.ts'
import { type AsCommand, permits } from '../who.ts'
import { withPerson } from './sealed.ts'

export type MessageVerbs = Readonly<{
  /** Leaves words where the complainant's code leads. */
  writeMessage: Verb<{ words: string }>
  /** Who may know a sealed name from now on, in the words of whoever it is. */
  openName: Verb<{ sealed: Sealed; wish: string }>
}>

/** For whoever holds the code and the second thing: they answer without saying who they are. */
export type AnswerVerbs = Readonly<{
  answer(as: AsCommand, words: string): Promise<Decided>
}>

export function messageVerbs(bench: Bench): MessageVerbs {
  return {
    writeMessage: verb(bench, 'handle', ({ words }, on, { command }) => ({
      type: 'SendMessage',
      message: command,
      on,
      from: 'staff',
      words,
    })),
    async openName(as, { matter, seen, sealed: asked, wish }) {
      if (!permits('open a sealed name', as)) return refuse({ type: 'NotPermitted' })
      const sealed = await bench.store.work(as, tx => withPerson(tx, asked))
      const on = londonDay(bench.world.now())
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { sealed: asked, wish },
        command: { type: 'OpenName', on, today: on, sealed, wish },
        // Who sent their files is found by whoever may know it now.
        also: tx =>
          tx.enqueue('keep-words', { authority: as.authority }, { singletonKey: as.authority }),
      })
    },
  }
}

export function answerVerbs(bench: Bench): AnswerVerbs {
  return {
    async answer(as, words) {
      const { actor } = as
      if (actor.type !== 'tracker' || actor.reads !== 'content')
        return refuse({ type: 'NotPermitted' })
      const on = londonDay(bench.world.now())
      return decide(bench, as, {
        matter: actor.matter,
        command: { type: 'SendMessage', message: as.command, on, from: 'complainant', words },
        request: { words },
      })
    },
  }
}
