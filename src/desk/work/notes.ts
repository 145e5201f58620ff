/** What people who work on a matter tell each other, and who is given it. */
import type { ComplaintCommand, ComplaintRefusal } from '#casework'
import {
  accepted,
  commandId,
  type MatterId,
  type NoteId,
  type PersonId,
  type Result,
  refuse,
} from '#kernel'
import { allStaff, matterRow, readMentions, unwatchMatter, watches, watchMatter } from '#store'
import { mayNotHold } from '../access/holder.ts'
import { rolesThat } from '../access/roles.ts'
import { type Bench, today } from '../bench.ts'
import { decide } from '../decide.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'

export type Colleague = Readonly<{ person: PersonId; name: string; role: string; team: string }>

/** What came of giving many matters to one person: those that went, and those that did not. */
export type Given = Readonly<{ given: number; not: readonly MatterId[] }>

export type NotesDesk = Readonly<{
  /** Those who can be given a matter or named in a note, by name. */
  colleagues(as: As): Promise<readonly Colleague[]>
  addNote: Verb<{ note: NoteId; words: string; mentions: readonly PersonId[] }>
  setTags: Verb<{ tags: readonly string[] }>
  /** Records that somebody was asked again for what they owe. */
  chase: Verb<{ rule: string; whom: string; how: string }>
  /** Gives one matter to a colleague. */
  assign: Verb<{ handler: PersonId }>
  /** Gives each of many matters to a colleague. A second sending gives none twice. */
  assignMany(
    as: AsCommand,
    asked: Readonly<{ matters: readonly MatterId[]; handler: PersonId }>,
  ): Promise<Result<Given, ComplaintRefusal | Barrier>>
  /** False where there is no such matter, or it is not the asker's to watch. */
  watch(as: As, matter: MatterId, wanted: boolean): Promise<boolean>
  isWatching(as: As, matter: MatterId): Promise<boolean>
  readNotes(as: As, matter: MatterId): Promise<void>
}>

const given = (roles: readonly string[]) => (one: Colleague) => roles.includes(one.role)
const mayCarry = given(rolesThat('handle own'))

/** As many as are given away at once. */
const mostGiven = 200

export function notesDesk(bench: Bench): NotesDesk {
  const { store } = bench
  async function colleagues(as: As): Promise<readonly Colleague[]> {
    if (!permits('handle', as)) return []
    return (await store.work(as, allStaff)).filter(mayCarry)
  }
  /** Whether all of them are colleagues who can be given a matter, or named in a note. */
  async function areColleagues(as: As, people: readonly PersonId[]): Promise<boolean> {
    if (people.length === 0) return true
    const known = new Set((await colleagues(as)).map(({ person }) => person))
    return people.every(person => known.has(person))
  }
  const giving = (handler: PersonId, { actor }: As): ComplaintCommand => ({
    type: 'TakeComplaint',
    handler,
    on: today(bench),
    ...(actor.type === 'staff' && actor.person !== handler ? { by: actor.person } : {}),
  })
  type Noting = { note: NoteId; words: string; mentions: readonly PersonId[] }
  const addNote = verb<Noting>(bench, 'handle', ({ note, words, mentions }, on) => ({
    type: 'AddNote',
    on,
    note,
    words,
    mentions,
  }))
  const assign = verb<{ handler: PersonId }>(bench, 'handle', ({ handler }, _, as) =>
    giving(handler, as),
  )
  return {
    colleagues,
    addNote: async (as, asked) =>
      (await areColleagues(as, asked.mentions))
        ? addNote(as, asked)
        : refuse({ type: 'NotPermitted' }),
    setTags: verb(bench, 'handle', ({ tags }, on) => ({ type: 'SetTags', on, tags })),
    chase: verb(bench, 'handle', ({ rule, whom, how }, on) => ({
      type: 'Chase',
      on,
      rule,
      whom,
      how,
    })),
    async assign(as, asked) {
      const { matter, handler } = asked
      if (!(await areColleagues(as, [handler]))) return refuse({ type: 'NotPermitted' })
      if (await mayNotHold(bench, as, { matter, person: handler }))
        return refuse({ type: 'KeptFromIt' })
      return assign(as, asked)
    },
    async assignMany(as, { matters, handler }) {
      const mayAsk = permits('handle', as) && matters.length <= mostGiven
      if (!mayAsk || !(await areColleagues(as, [handler]))) return refuse({ type: 'NotPermitted' })
      const not: MatterId[] = []
      for (const [at, matter] of matters.entries()) {
        if (await mayNotHold(bench, as, { matter, person: handler })) {
          not.push(matter)
          continue
        }
        const command = commandId(`${as.command}.${at}`)
        const each = { matter, command: giving(handler, as), request: { handler } }
        const done = await decide(bench, { ...as, command }, each)
        if (!done.ok) not.push(matter)
      }
      return accepted({ given: matters.length - not.length, not })
    },
    async watch(as, matter, wanted) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return false
      const change = wanted ? watchMatter : unwatchMatter
      return store.work(as, async tx => {
        if (!(await matterRow(tx, matter))) return false
        await change(tx, actor.person, matter)
        return true
      })
    },
    async isWatching(as, matter) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return false
      return store.work(as, tx => watches(tx, actor.person, matter))
    },
    async readNotes(as, matter) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return
      await store.work(as, tx => readMentions(tx, actor.person, matter))
    },
  }
}
