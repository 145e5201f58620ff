/** A complaint, from the day it is made to the day it is finalised. */
import {
  accept,
  type Day,
  type Decider,
  type Decision,
  type DocumentId,
  type LetterId,
  londonDay,
  nothing,
  type OneOf,
  type PersonId,
  refuse,
} from '#kernel'
import type {
  ComplaintCommand,
  ComplaintEvent,
  ComplaintRefusal,
  Disposed,
  Kept,
  ToldBy,
} from './complaint-words.ts'
import { type ContactMethod, safeWays } from './report.ts'

type Facts = Readonly<{
  reference: string
  /** Not known where the report has been disposed of. */
  receivedOn?: Day
  safe: readonly ContactMethod[]
  handler?: PersonId
  letters: readonly LetterId[]
  /** Letters that have left: the notice was taken, or somebody posted it or handed it over. */
  given: readonly LetterId[]
  contacts: readonly Extract<ComplaintEvent, { type: 'ComplainantContacted' }>[]
  preserved: readonly Extract<ComplaintEvent, { type: 'EvidencePreserved' }>[]
  safety: readonly Extract<ComplaintEvent, { type: 'SafetyConsidered' }>[]
  documents: readonly DocumentId[]
}>

export type ComplaintState = OneOf<{
  Unmade: {}
  Made: Facts
  Logged: Facts & { loggedOn: Day | undefined }
}>

type Verdict = Decision<ComplaintEvent, ComplaintRefusal>

/** Anything that happened can be recorded, however late, and even from before we were told. */
function stillToCome(on: Day, today: Day): ComplaintRefusal | undefined {
  return on > today ? { type: 'InTheFuture', today } : undefined
}

/** Logging is ours to do, so it cannot come before there was anything to log. */
function loggedTooSoon(on: Day, { receivedOn }: Facts): ComplaintRefusal | undefined {
  return receivedOn && on < receivedOn ? { type: 'BeforeReceipt', receivedOn } : undefined
}

const blank = (words: string) => words.trim() === ''

function sameKept(one: readonly Kept[], other: readonly Kept[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ what, state, why }, at) => {
      const theirs = other[at]
      return theirs?.what === what && theirs.state === state && theirs.why === why
    })
  )
}

function decide(command: ComplaintCommand, state: ComplaintState): Verdict {
  if (command.type === 'MakeComplaint') {
    if (state.type !== 'Unmade') return refuse({ type: 'AlreadyMade', reference: state.reference })
    const { reference, madeAt, receivedAt, how, report } = command
    return accept({ type: 'ComplaintMade', reference, madeAt, receivedAt, how, report })
  }
  if (state.type === 'Unmade') return refuse({ type: 'NotMade' })
  switch (command.type) {
    case 'LogComplaint': {
      const { on, today, summary, allegations } = command
      if (state.type === 'Logged')
        return refuse({ type: 'AlreadyLogged', on: state.loggedOn ?? on })
      if (blank(summary)) return refuse({ type: 'WordsMissing', what: 'summary' })
      if (allegations.length === 0 || allegations.some(({ words }) => blank(words)))
        return refuse({ type: 'WordsMissing', what: 'allegations' })
      const inTheWay = stillToCome(on, today) ?? loggedTooSoon(on, state)
      if (inTheWay) return refuse(inTheWay)
      return accept({ type: 'ComplaintLogged', on, summary, allegations })
    }
    case 'TakeComplaint': {
      const { handler, on } = command
      if (state.handler === handler) return nothing
      return accept({ type: 'HandlerNamed', handler, on })
    }
    case 'ContactComplainant': {
      const { on, today, by, views, summaryAgreed } = command
      if (blank(views)) return refuse({ type: 'WordsMissing', what: 'views' })
      const inTheWay = stillToCome(on, today)
      if (inTheWay) return refuse(inTheWay)
      const told = (one: { on: Day; by: ToldBy; views: string }) =>
        one.on === on && one.by === by && one.views === views
      if (state.contacts.some(told)) return nothing
      return accept({ type: 'ComplainantContacted', on, by, views, summaryAgreed })
    }
    case 'KeepEvidence': {
      const { on, today, kept } = command
      if (kept.length === 0) return refuse({ type: 'WordsMissing', what: 'kept' })
      const inTheWay = stillToCome(on, today)
      if (inTheWay) return refuse(inTheWay)
      if (state.preserved.some(one => one.on === on && sameKept(one.kept, kept))) return nothing
      return accept({ type: 'EvidencePreserved', on, kept })
    }
    case 'ConsiderSafety': {
      const { on, today, done } = command
      if (blank(done)) return refuse({ type: 'WordsMissing', what: 'safety' })
      const inTheWay = stillToCome(on, today)
      if (inTheWay) return refuse(inTheWay)
      if (state.safety.some(one => one.on === on && one.done === done)) return nothing
      return accept({ type: 'SafetyConsidered', on, done })
    }
    case 'RecordNotice': {
      const { letter, on } = command
      if (state.given.includes(letter)) return nothing
      if (!state.letters.includes(letter)) return refuse({ type: 'NoSuchLetter' })
      return accept({ type: 'NoticeSent', letter, on })
    }
    case 'GiveLetter': {
      const { letter, on, today, how } = command
      if (state.given.includes(letter)) return nothing
      if (!state.letters.includes(letter)) return refuse({ type: 'NoSuchLetter' })
      if (how === 'posted' && !state.safe.includes('post'))
        return refuse({ type: 'NotASafeWay', by: 'post', safe: state.safe })
      const inTheWay = stillToCome(on, today)
      if (inTheWay) return refuse(inTheWay)
      return accept({ type: 'LetterGiven', letter, on, how })
    }
    case 'TellProgress': {
      const { letter, on, by, done, next, delay, nextUpdateBy, pdf, text } = command
      if (state.letters.includes(letter)) return nothing
      if (state.type !== 'Logged') return refuse({ type: 'NotLogged' })
      if (by !== 'in-person' && !state.safe.includes(by))
        return refuse({ type: 'NotASafeWay', by, safe: state.safe })
      if (blank(done)) return refuse({ type: 'WordsMissing', what: 'done' })
      if (blank(next)) return refuse({ type: 'WordsMissing', what: 'next' })
      const late = delay === undefined ? {} : { delay }
      return accept({
        type: 'ProgressTold',
        letter,
        on,
        by,
        done,
        next,
        ...late,
        nextUpdateBy,
        pdf,
        text,
      })
    }
    case 'AddDocument': {
      const { file, from, on } = command
      if (state.documents.includes(file.document)) return nothing
      return accept({ type: 'DocumentReceived', file, from, on })
    }
  }
}

function made(event: Extract<ComplaintEvent, { type: 'ComplaintMade' }>): ComplaintState {
  return {
    type: 'Made',
    reference: event.reference,
    receivedOn: londonDay(event.receivedAt),
    safe: safeWays(event.report.contact),
    letters: [],
    given: [],
    contacts: [],
    preserved: [],
    safety: [],
    documents: event.report.files.map(file => file.document),
  }
}

/** What can still be known once the words are gone: that it was made, or that it was logged. */
function afterDisposal(state: ComplaintState, { was }: Disposed): ComplaintState {
  if (was === 'ComplaintMade')
    return {
      type: 'Made',
      reference: '',
      safe: [],
      letters: [],
      given: [],
      contacts: [],
      preserved: [],
      safety: [],
      documents: [],
    }
  if (was === 'ComplaintLogged' && state.type === 'Made')
    return { ...state, type: 'Logged', loggedOn: undefined }
  return state
}

function evolve(state: ComplaintState, event: ComplaintEvent | Disposed): ComplaintState {
  if (event.type === 'ComplaintMade') return made(event)
  if (event.type === 'Disposed') return afterDisposal(state, event)
  if (state.type === 'Unmade') return state
  switch (event.type) {
    case 'ComplaintLogged':
      return { ...state, type: 'Logged', loggedOn: event.on }
    case 'HandlerNamed':
      return { ...state, handler: event.handler }
    case 'ProgressTold':
      return { ...state, letters: [...state.letters, event.letter] }
    case 'DocumentReceived':
      return { ...state, documents: [...state.documents, event.file.document] }
    case 'ComplainantContacted':
      return { ...state, contacts: [...state.contacts, event] }
    case 'NoticeSent':
    case 'LetterGiven':
      return { ...state, given: [...state.given, event.letter] }
    case 'SafetyConsidered':
      return { ...state, safety: [...state.safety, event] }
    case 'EvidencePreserved':
      return { ...state, preserved: [...state.preserved, event] }
  }
}

export const complaint = { initial: { type: 'Unmade' }, decide, evolve } as const satisfies Decider<
  ComplaintCommand,
  ComplaintState,
  ComplaintEvent,
  ComplaintRefusal
>
