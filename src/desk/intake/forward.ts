/** Sending a complaint to the body it belongs to, whole or in part, with the day it was made. */
import {
  type ComplaintCommand,
  type ComplaintRefusal,
  type Contact,
  complaint,
  type Events,
  type Facts,
  type Subject,
} from '#casework'
import {
  type AllegationId,
  accepted,
  commandId,
  fold,
  incidentId,
  londonDay,
  type MatterId,
  matterId,
  type Result,
  refuse,
  type SubjectId,
} from '#kernel'
import type { StoredEvent, Work } from '#store'
import type { Bench } from '../bench.ts'
import { changesSince, type Decided, decide } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type AsCommand, type Barrier, permits } from '../who.ts'
import { makeMatter } from './make-matter.ts'

type To = Events['ComplaintForwarded']['to']
type Forwarding = Readonly<{ to: To; name: string; why: string }>
type Splitting = Forwarding &
  OnMatter &
  Readonly<{
    /** Who is the other body's: they, and what is alleged of them, go with the new complaint. */
    subjects: readonly SubjectId[]
  }>

export type ForwardVerbs = Readonly<{
  forwardComplaint: Verb<Forwarding>
  /** Makes the other body's part a complaint of its own, linked and sent on. Answers its id. */
  splitComplaint(
    as: AsCommand,
    asked: Splitting,
  ): Promise<Result<MatterId, ComplaintRefusal | Barrier>>
}>

type Whole = Readonly<{
  made: Events['ComplaintMade']
  /** As they last said: a way that was safe when it was made need not be now. */
  contact: Contact
  subjects: readonly Subject[]
  allegations: readonly Readonly<{
    id: AllegationId
    words: string
    about: readonly SubjectId[]
  }>[]
  /** Who is kept from it, whom nobody has let in since. */
  keptOut: readonly ComplaintCommand[]
}>

/** What was made, with who it is about and what is alleged, as they stand. */
function wholeOf(events: readonly StoredEvent[]): Whole | undefined {
  const story = events.map(complaintEvent)
  const made = story.find(event => event.type === 'ComplaintMade')
  if (made?.type !== 'ComplaintMade') return undefined
  const named = new Map<SubjectId, Subject>()
  const alleged = new Map<AllegationId, Whole['allegations'][number]>()
  let { contact } = made.report
  for (const event of story) {
    if (event.type === 'ContactChanged') contact = event.contact
    if (event.type === 'SubjectNamed') named.set(event.who.subject, event.who)
    if (event.type === 'SubjectRemoved') named.delete(event.subject)
    if (event.type === 'ComplaintLogged')
      for (const one of event.allegations) alleged.set(one.id, one)
    if (event.type === 'AllegationAdded') alleged.set(event.allegation.id, event.allegation)
    if (event.type === 'AllegationReworded')
      alleged.set(event.allegation, { id: event.allegation, ...pick(event) })
  }
  const state = fold(complaint, story)
  const access = state.type === 'Open' ? state.facts.access : undefined
  return {
    made,
    contact,
    subjects: [...named.values()],
    allegations: [...alleged.values()],
    keptOut: access ? keptOutOf(access) : [],
  }
}

/** Whoever is kept from a matter is kept from one that comes of it, from its first moment. */
export function keptOutOf({ keptOut, interests }: Facts['access']): readonly ComplaintCommand[] {
  return [
    ...keptOut.map(one => ({ ...one, type: 'KeepUnitOut' }) as const),
    ...interests.map(one => ({ ...one, type: 'DeclareInterest' }) as const),
  ]
}

function pick({ words, about }: Events['AllegationReworded']) {
  return { words, about }
}

export function forwardVerbs(bench: Bench): ForwardVerbs {
  const { store, world } = bench

  /** The new complaint: the same words, made the same day, about those who are the other body's. */
  async function makePart(as: AsCommand, tx: Work, asked: Splitting & { whole: Whole }) {
    const { matter, subjects, to, name, why, whole } = asked
    const today = londonDay(world.now())
    const { made, contact } = whole
    const theirs = whole.subjects.filter(({ subject }) => subjects.includes(subject))
    const allegations = whole.allegations.filter(({ about }) =>
      about.some(subject => subjects.includes(subject)),
    )
    const also: readonly ComplaintCommand[] = [
      // Whoever is kept from the whole reads nothing of the part, not for a moment.
      ...whole.keptOut,
      ...theirs.map(who => ({ type: 'NameSubject', on: today, today, who }) as const),
      ...(allegations.length > 0
        ? [
            {
              type: 'LogComplaint',
              on: today,
              today,
              summary: `Part of ${made.reference}, for ${name}`,
              allegations,
            } as const,
          ]
        : []),
      { type: 'LinkMatter', to: matter, kind: 'part-of', on: today, why },
      { type: 'JoinIncident', incident: incidentId(matter), name: made.reference, on: today },
      { type: 'ForwardComplaint', on: today, today, to, name, why },
    ]
    const part = matterId(as.command)
    // What was taken down stays with the first; its files are not received twice.
    const { reference: _, ...rest } = made
    const report = { ...made.report, contact, files: [] }
    const first = (reference: string) =>
      ({ ...rest, type: 'MakeComplaint', reference, report }) as const
    return makeMatter(bench, tx, { matter: part, command: as.command, first, also })
  }

  /** Made already by the same form, it is what was asked for, whatever has happened since. */
  async function findOrMake(
    as: AsCommand,
    tx: Work,
    asked: Splitting,
  ): Promise<Result<MatterId, ComplaintRefusal | Barrier>> {
    const part = matterId(as.command)
    if ((await tx.load(part)).version > 0) return accepted(part)
    const loaded = await tx.load(asked.matter)
    const whole = wholeOf(loaded.events)
    if (!whole) return refuse({ type: 'NotPermitted' })
    const { version } = loaded
    const changes = await changesSince(tx, loaded, asked.seen ?? version, 'others')
    if (changes.length > 0) return refuse({ type: 'Stale', version, changes })
    const made = await makePart(as, tx, { ...asked, whole })
    return made.ok ? accepted(part) : made
  }

  /** Each step under an id of its own, the same however often the form is sent. */
  async function settle(as: AsCommand, { matter, subjects, why }: Splitting, part: MatterId) {
    const on = londonDay(world.now())
    const commands: readonly ComplaintCommand[] = [
      { type: 'LinkMatter', to: part, kind: 'same-incident', on, why },
      { type: 'JoinIncident', incident: incidentId(matter), name: 'Split in two', on },
      ...subjects.map(subject => ({ type: 'RemoveSubject', subject, why, on }) as const),
    ]
    let last: Decided = accepted({ version: 0 })
    // By their place, as a form sends them in one order: two whole ids are too long for one.
    for (const [at, command] of commands.entries()) {
      const { type } = command
      const subject = 'subject' in command ? command.subject : ''
      const step = { ...as, command: commandId(`${as.command}.${at}`) }
      last = await decide(bench, step, { matter, command, request: { part, type, subject } })
      if (!last.ok) return last
    }
    return last
  }

  return {
    forwardComplaint: verb(bench, 'handle', ({ to, name, why }, today) => ({
      type: 'ForwardComplaint',
      on: today,
      today,
      to,
      name,
      why,
    })),
    async splitComplaint(as, asked) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const made = await store.work(as, tx => findOrMake(as, tx, asked))
      if (!made.ok) return made
      const settled = await settle(as, asked, made.value)
      return settled.ok ? made : settled
    },
  }
}
