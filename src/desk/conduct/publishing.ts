/** People told, publication and its end: what is asked first, and what the record knows of it. */
import {
  againstDirections,
  type ChairDirection,
  type ConductCommands as Commands,
  comesDownOn,
  complaint,
  conductOf,
  consideredIn,
  type Detail,
  type Facts,
  identifyingIn,
  type Known as Named,
  namedInProceedings,
  type Publication,
  type Publishable,
  preparedOf,
  preparedPressLine,
  type ToTell,
  toTellFirst,
} from '#casework'
import { type Day, fold, type MatterId, refuse, type SubjectId } from '#kernel'
import { dossier } from '#papers'
import type { StoredEvent } from '#store'
import { maySee } from '../access/may-see.ts'
import { authorityOf, type Bench, today } from '../bench.ts'
import type { Ask, Known } from '../decide.ts'
import { keepPaper } from '../letters/leaving.ts'
import { complaintEvent } from '../reckon.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'
import { lawKnown, type OfficerLaw } from './law-of.ts'
import { publicDossier } from './public-words.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>
type Publishing = Omit<Asked<'Publish'>, 'file' | 'details' | 'toTell' | 'noticeBy'>

/** What stands before a publication, of the record and the law. */
export type Preparing = Readonly<{
  /** Considered in this round, and neither public nor taken down, nor given to reporters. */
  prepared?: Pick<Publication, 'publication' | 'considered'>
  /** What could identify somebody in it, decided or not. */
  details: readonly Detail[]
  toTell: readonly ToTell[]
  /** What the chair directed, and its words go against. */
  directed: readonly ChairDirection[]
  /** The last day for a notice of the hearing, while it is owed. */
  noticeBy?: Day
}>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type PublishingDesk = Readonly<{
  tellFirst: Verb<Asked<'TellFirst'>>
  considerPublication: Verb<Asked<'ConsiderPublication'>>
  decideDetails: Verb<Asked<'DecideDetails'>>
  /** Its file is made and kept first; nothing of it is public before all of it is. */
  publish: Verb<Publishing>
  takeDown: Verb<Omit<Asked<'TakeDown'>, 'stillUp'>>
  /** Undefined where there is none, or the asker may not: the same either way. */
  preparing(
    as: As,
    matter: MatterId,
    of: Readonly<{ subject: SubjectId; what: Publishable | 'press-line' }>,
  ): Promise<Preparing | undefined>
}>

function factsOf(events: readonly StoredEvent[]): Facts | undefined {
  const state = fold(complaint, events.map(complaintEvent))
  return state.type === 'Open' ? state.facts : undefined
}

/** Whoever complained, by name; undefined where they gave none, or it is not to be known here. */
function complainantIn(events: readonly StoredEvent[], facts: Facts): string | undefined {
  if (facts.contact) return facts.contact.name
  const made = events.map(complaintEvent).find(one => one.type === 'ComplaintMade')
  return made?.type === 'ComplaintMade' && !made.report.anonymous
    ? made.report.contact.name
    : undefined
}

/** Everybody the record names, so that no name of theirs is public unseen. */
function namesIn(events: readonly StoredEvent[], facts: Facts): readonly Named[] {
  const complainant = complainantIn(events, facts)
  return [
    ...(complainant ? [{ words: complainant, of: 'the complainant' }] : []),
    ...facts.representatives.map(({ name }) => ({ words: name, of: 'a representative' })),
    ...facts.subjects.flatMap(({ name, number, unit }) => [
      ...(name ? [{ words: name, of: 'somebody complained against' }] : []),
      ...(number ? [{ words: number, of: 'a number of theirs' }] : []),
      ...(unit ? [{ words: unit, of: 'where they work' }] : []),
    ]),
    ...namedInProceedings(facts.conduct),
  ]
}

function noticeDay(law: OfficerLaw | undefined): Day | undefined {
  const duty = law?.duties.findLast(
    ({ rule, state }) => rule === 'public.notice' && (state === 'open' || state === 'overdue'),
  )
  return duty?.due ?? undefined
}

type Of = Readonly<{
  subject: SubjectId
  what: Publishable | 'press-line'
  publication?: string
}>

function preparingIn(known: Known, { subject, what, publication }: Of, on: Day): Preparing {
  const facts = factsOf(known.events)
  if (!facts) return { details: [], toTell: [], directed: [] }
  const events = conductOf(facts, subject)
  const prepared = preparedFor(events, { what, publication })
  const complainant = complainantIn(known.events, facts)
  const noticeBy = noticeDay(lawKnown(known, subject, on))
  return {
    ...(prepared ? { prepared } : {}),
    details: detailsOf(known.events, facts, prepared),
    toTell: toTellFirst(facts, events, { complainant, on }),
    directed: prepared?.considered ? againstDirections(facts, prepared.considered) : [],
    ...(noticeBy ? { noticeBy } : {}),
  }
}

/** A named one, of whatever kind, as it was last considered; else the one being prepared. */
function preparedFor(
  events: ReturnType<typeof conductOf>,
  { what, publication }: Readonly<{ what: Of['what']; publication: string | undefined }>,
): Preparing['prepared'] {
  if (publication !== undefined) {
    const considered = consideredIn(events, publication)
    return considered && { publication, considered }
  }
  return what === 'press-line' ? preparedPressLine(events) : preparedOf(events, what)
}

function detailsOf(
  events: readonly StoredEvent[],
  facts: Facts,
  prepared: Preparing['prepared'],
): readonly Detail[] {
  if (!prepared?.considered) return []
  const { heading = '', words, lookFor = [] } = prepared.considered
  return identifyingIn(`${heading}\n\n${words}`, { known: namesIn(events, facts), lookFor })
}

/** What only the record can tell: every detail in it, and whom nobody told yet. */
export function withRecord(bench: Bench): NonNullable<Ask['informed']> {
  return (command, known) => {
    if (command.type !== 'Publish' && command.type !== 'IssuePressLine') return command
    const { subject, publication } = command
    const of = { subject, publication, what: 'outcome' } as const
    const { details, toTell, noticeBy } = preparingIn(known, of, today(bench))
    return {
      ...command,
      details: details.map(({ words }) => words),
      toTell: toTell.filter(({ told }) => !told).map(({ name, capacity }) => name ?? capacity),
      // What reporters are given is no notice of the hearing, early or late.
      ...(noticeBy && command.type === 'Publish' ? { noticeBy } : {}),
    }
  }
}

export function publishingDesk(bench: Bench): PublishingDesk {
  const read = (as: As, matter: MatterId, of: Of) =>
    permits('handle', as)
      ? bench.store.work(as, async tx => {
          if (!(await maySee(tx, as, matter))) return undefined
          const { events } = await tx.load(matter)
          return preparingIn({ matter, events, tx }, of, today(bench))
        })
      : undefined

  /** Kept as it will be read, whether or not it is then let out. */
  async function fileOf(as: As, matter: MatterId, of: Publishing): Promise<string | undefined> {
    const { subject, publication, on } = of
    const found = await read(as, matter, { subject, publication, what: 'outcome' })
    const considered = found?.prepared?.considered
    if (!considered) return undefined
    const { what, heading = '', words } = considered
    const paper = { what, heading, words, on, downOn: comesDownOn(considered, on) }
    const { name } = authorityOf(bench, as.authority)
    return (await keepPaper(bench, as.authority, dossier(publicDossier(paper, name)))).pdf
  }

  const publishWith = verb<Publishing & { file?: string }>(
    bench,
    'handle',
    (asked, day) => ({
      type: 'Publish',
      today: day,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      ...(asked.file === undefined ? {} : { file: asked.file }),
      ...(asked.waivedWhy === undefined ? {} : { waivedWhy: asked.waivedWhy }),
      details: [],
      toTell: [],
    }),
    withRecord(bench),
  )

  return {
    preparing: async (as, matter, of) => read(as, matter, of),
    tellFirst: verb(bench, 'handle', (asked, day) => ({
      type: 'TellFirst',
      today: day,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      who: asked.who,
      capacity: asked.capacity,
      by: asked.by,
      how: asked.how,
      ...(asked.inWriting === undefined ? {} : { inWriting: asked.inWriting }),
    })),
    considerPublication: verb(bench, 'handle', (asked, day) => ({
      type: 'ConsiderPublication',
      today: day,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      what: asked.what,
      answers: asked.answers,
      words: asked.words,
      removed: asked.removed,
      ...(asked.downOn === undefined ? {} : { downOn: asked.downOn }),
      ...(asked.longer === undefined ? {} : { longer: asked.longer }),
      ...(asked.heading === undefined ? {} : { heading: asked.heading }),
      ...(asked.kept === undefined ? {} : { kept: asked.kept }),
      ...(asked.lookFor === undefined ? {} : { lookFor: asked.lookFor }),
      ...(asked.pressLine === undefined ? {} : { pressLine: asked.pressLine }),
    })),
    decideDetails: verb(bench, 'handle', (asked, day) => ({
      type: 'DecideDetails',
      today: day,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      kept: asked.kept,
      taken: asked.taken,
    })),
    async publish(as, asked) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const file = await fileOf(as, asked.matter, asked)
      return publishWith(as, { ...asked, ...(file === undefined ? {} : { file }) })
    },
    takeDown: verb(bench, 'handle', (asked, day) => ({
      type: 'TakeDown',
      today: day,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      why: asked.why,
      stillUp: [],
    })),
  }
}
