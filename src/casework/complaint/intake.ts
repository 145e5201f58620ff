/** How a matter arrives: made, taken down, logged, linked, or sent to the right body. */
import type { AllegationId, Day, IncidentId, Instant, MatterId, PersonId, SubjectId } from '#kernel'
import { accept, londonDay, millisecondsOf, nothing, refuse } from '#kernel'
import type { Happening } from '#law'
import type { Report, SentFile } from '../report.ts'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alike, alreadySaid, blank, missingWords, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'

/** The door it came in by. */
export const channels = [
  'online',
  'phone',
  'counter',
  'letter',
  'email',
  'social-media',
  'custody',
  'director-general',
  'local-policing-body',
  'member-of-parliament',
  'another-force',
] as const
export type Channel = (typeof channels)[number]

export const immediateActions = ['keep-video', 'safety', 'injuries', 'interpreter'] as const
export type ImmediateAction = (typeof immediateActions)[number]

/** How a complaint was taken down by somebody else than the person who makes it. */
export type Taken = Readonly<{
  by: PersonId
  readBack: Readonly<{ agreed: 'yes' | 'no' | 'not-possible'; words?: string }>
  actions: readonly ImmediateAction[]
  /** Who sent it on to us, by name: the force, the Member of Parliament, the body. */
  from?: string
  /** What the person taking it noted for themselves: never the complainant's words. */
  notes?: string
}>

/** Who may know the name of somebody inside the police who reports a concern. */
export type Sealed = Readonly<{
  mayKnow: 'team' | 'one-person' | 'nobody'
  /** As it was typed. */
  named?: string
  /** Who that is. Left out where nobody here had that name then, and in what is older. */
  person?: PersonId
  /** More than one had it then: none of them may know until somebody says which is meant. */
  unclear?: true
}>

export type Allegation = Readonly<{
  id: AllegationId
  words: string
  about: readonly SubjectId[]
}>

export const linkKinds = [
  'same-incident',
  'same-matter',
  'repeat-of',
  'arises-from',
  'part-of',
] as const
export type LinkKind = (typeof linkKinds)[number]

type Made = Readonly<{
  reference: string
  madeAt: Instant
  receivedAt: Instant
  how: 'writing' | 'oral'
  report: Report
  /** Left out where the person wrote it themselves on our pages. */
  channel?: Channel
  taken?: Taken
}>
type Logged = Readonly<{ on: Day; summary: string; allegations: readonly Allegation[] }>
type Joined = Readonly<{ incident: IncidentId; name: string; on: Day }>
type Linked = Readonly<{ to: MatterId; kind: LinkKind; on: Day; why: string }>
type Forwarded = Readonly<{
  on: Day
  to: 'another-force' | 'local-policing-body' | 'director-general' | 'other'
  name: string
  why: string
}>
/** Whom a file was had from, as whoever added it says. */
export type Obtained = Readonly<{
  from: string
  /** The day it was handed over or fetched, which may be before it was added here. */
  on?: Day
  /** The number an exhibit has elsewhere, as JA/1. */
  exhibit?: string
  how?: string
}>

/** Whose hand a file came from. */
export const fileSources = ['complainant', 'staff', 'officer'] as const
export type FileSource = (typeof fileSources)[number]

type Received = Readonly<{
  file: SentFile
  from: FileSource
  on: Day
  obtained?: Obtained
  /** From their own page: the officer who sent it, or for whom it was sent. */
  subject?: SubjectId
}>
/** Who may know a sealed name from now on, as the person who reported wishes. */
type Opened = Readonly<{ on: Day; sealed: Sealed; wish: string }>
type Today = Readonly<{ today: Day }>

export type IntakeCommands = {
  MakeComplaint: Made
  /** Somebody who works for the police tells of wrongdoing: a possible conduct matter. */
  ReportConduct: Made & Readonly<{ sealed: Sealed }>
  LogComplaint: Logged & Today
  /** Names who handles it: the asker themselves, or somebody else named by `by`. */
  TakeComplaint: Readonly<{ handler: PersonId; on: Day; by?: PersonId }>
  JoinIncident: Joined
  LinkMatter: Linked
  /** It belonged to another body; the day it was made goes with it. */
  ForwardComplaint: Forwarded & Today
  AddDocument: Received
  OpenName: Opened & Today
}
export type IntakeEvents = {
  ComplaintMade: Made
  ConductReported: Made & Readonly<{ sealed: Sealed }>
  ComplaintLogged: Logged
  HandlerNamed: Readonly<{ handler: PersonId; on: Day; by?: PersonId }>
  IncidentJoined: Joined
  MatterLinked: Linked
  ComplaintForwarded: Forwarded
  DocumentReceived: Received
  NameOpened: Opened
}

/** Nothing reaches us before it was made. */
export function madeAfterReceipt({ madeAt, receivedAt }: Made) {
  return millisecondsOf(madeAt) > millisecondsOf(receivedAt)
    ? ({ type: 'MadeAfterReceipt' } as const)
    : undefined
}

/**
 * What they told somebody in the police before, which nobody logged: an allegation of its own. The
 * delay is never held against them.
 */
export function earlierUnlogged({ toldBefore }: Report): string | undefined {
  if (!toldBefore.told) return undefined
  const { whom, said } = toldBefore
  const who = whom ? `They told ${whom} about it before` : 'They told the police about it before'
  return `${who}, and no complaint was logged.${said ? ` They said then: ${said}` : ''}`
}

/** Logging is ours to do, so it cannot come before there was anything to log. */
function loggedTooSoon(on: Day, { receivedOn }: Facts) {
  return receivedOn && on < receivedOn
    ? ({ type: 'BeforeReceipt', receivedOn } as const)
    : undefined
}

export const intakeDecides: Decides<Omit<IntakeCommands, 'MakeComplaint' | 'ReportConduct'>> = {
  LogComplaint({ on, today, summary, allegations }, facts) {
    if (facts.logged) return refuse({ type: 'AlreadyLogged', on: facts.logged.on ?? on })
    const wordless = allegations.length === 0 || allegations.some(({ words }) => blank(words))
    return unless(
      missingWords(summary, 'summary') ??
        (wordless ? ({ type: 'WordsMissing', what: 'allegations' } as const) : undefined) ??
        stillToCome(on, today) ??
        loggedTooSoon(on, facts),
      { type: 'ComplaintLogged', on, summary, allegations },
    )
  },
  TakeComplaint({ handler, on, by }, facts) {
    if (facts.handler === handler) return nothing
    return accept({ type: 'HandlerNamed', handler, on, ...(by ? { by } : {}) })
  },
  JoinIncident({ incident, name, on }, { incidents }) {
    if (incidents.some(one => one.incident === incident)) return nothing
    return unless(missingWords(name, 'incident'), { type: 'IncidentJoined', incident, name, on })
  },
  LinkMatter({ to, kind, on, why }, { links }) {
    if (links.some(one => one.to === to && one.kind === kind)) return nothing
    return accept({ type: 'MatterLinked', to, kind, on, why })
  },
  ForwardComplaint({ on, today, to, name, why }, { forwarded }) {
    if (alreadySaid(forwarded, { on, to, name, why })) return nothing
    return unless(
      missingWords(name, 'body') ?? missingWords(why, 'why') ?? stillToCome(on, today),
      { type: 'ComplaintForwarded', on, to, name, why },
    )
  },
  AddDocument({ file, from, on, obtained, subject }, { documents }) {
    if (documents.includes(file.document)) return nothing
    return accept({
      type: 'DocumentReceived',
      file,
      from,
      on,
      ...(obtained ? { obtained } : {}),
      ...(subject ? { subject } : {}),
    })
  },
  OpenName({ on, today, sealed, wish }, facts) {
    if (!facts.sealed) return refuse({ type: 'NotSealed' })
    if (alike(facts.sealed, sealed)) return nothing
    return unless(missingWords(wish, 'why') ?? stillToCome(on, today), {
      type: 'NameOpened',
      on,
      sealed,
      wish,
    })
  },
}

const named = ({ document, name, bytes }: SentFile) => ({ document, name, bytes })

export const intakeEvolves: Evolves<Omit<IntakeEvents, 'ComplaintMade' | 'ConductReported'>> = {
  ComplaintLogged: (facts, { on, allegations }) => ({
    ...facts,
    logged: { on },
    allegations: [...facts.allegations, ...allegations.map(one => ({ ...one, codes: [] }))],
  }),
  HandlerNamed: (facts, { handler }) => ({ ...facts, handler }),
  IncidentJoined: (facts, event) => ({ ...facts, incidents: [...facts.incidents, event] }),
  MatterLinked: (facts, event) => ({ ...facts, links: [...facts.links, event] }),
  ComplaintForwarded: (facts, { on, to, name, why }) => ({
    ...facts,
    forwarded: [...facts.forwarded, { on, to, name, why }],
  }),
  DocumentReceived: (facts, { file, subject, on }) => ({
    ...facts,
    documents: [...facts.documents, file.document],
    ...(subject ? { fromOfficers: [...facts.fromOfficers, { subject, on, ...named(file) }] } : {}),
  }),
  NameOpened: (facts, { sealed }) => ({ ...facts, sealed }),
}

/** The body it was made to, where that was not us: it then sent it on. */
function madeTo({ channel }: IntakeEvents['ComplaintMade']) {
  return channel === 'local-policing-body' || channel === 'director-general' ? channel : undefined
}

function came(event: IntakeEvents['ComplaintMade'], force: string): readonly Happening[] {
  const on = londonDay(event.receivedAt)
  const by = madeTo(event)
  const received = { happened: 'complaint-received', on, by: force, to: force } as const
  if (by) return [{ happened: 'complaint-forwarded', on, by, to: force }, received]
  return on === londonDay(event.madeAt) ? [] : [received]
}

export const intakeTells: Tells<IntakeEvents> = {
  ComplaintMade: (event, { force }) => [
    {
      happened: 'complaint-made',
      at: event.madeAt,
      by: 'complainant',
      to: madeTo(event) ?? force,
      details: { how: event.how },
    },
    ...came(event, force),
  ],
  ConductReported: (event, { force }) => [
    { happened: 'came-to-attention', at: event.receivedAt, by: force },
  ],
  ComplaintLogged: ({ on }, { force, knownOn }) => [
    { happened: 'complaint-logged', on, by: force, knownOn },
  ],
  ComplaintForwarded: ({ on }, { force, knownOn }) => [
    { happened: 'complaint-forwarded', on, by: force, knownOn },
  ],
  HandlerNamed: untold,
  IncidentJoined: untold,
  MatterLinked: untold,
  DocumentReceived: untold,
  NameOpened: untold,
}
