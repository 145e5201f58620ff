/** What the page of an officer lists of papers: those that are called for, and all of them. */
import {
  type ConductFacts,
  decidedOnCase,
  listingOf,
  type Notice,
  noticesGiven,
  ofKind,
  papersOf,
  roundNow,
  sittingOf,
} from '#casework'
import type { Day } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { AtOfficer, OfficerView } from '../at-officer.ts'
import { paperWords, whereGiven } from './words.ts'

/** What each is for; how it is drafted, signed and given is said on its own page. */
const hints = {
  referral: 'What there is a case to answer on, why, and who decides',
  documents: 'With these the officer has the case, and the days to answer it run',
  accelerated: 'Why it goes straight to a hearing, and when and where that is',
  panel: 'The names, and by when they may object to one',
  proceedings: 'Where and when they are to come, and before whom',
  outcome: 'What was decided, and how and until when they can challenge it',
  closing: 'What ended, what came down, and that nothing is held against them',
} as const satisfies Readonly<Partial<Record<Notice, string>>>

/** Notices of the proceedings that the record calls for by now, in the order they go. */
function calledFor(events: ConductFacts): readonly (keyof typeof hints)[] {
  const { determined, special, finding, cleared } = decidedOnCase(events)
  const isReferred = determined?.form === 'meeting' || determined?.form === 'hearing'
  return [
    ...(isReferred ? (['referral', 'documents'] as const) : []),
    ...(special?.met ? (['accelerated'] as const) : []),
    ...(sittingOf(events).length > 0 ? (['panel'] as const) : []),
    ...(listingOf(events) ? (['proceedings'] as const) : []),
    ...(finding ? (['outcome'] as const) : []),
    ...(cleared ? (['closing'] as const) : []),
  ]
}

/** Since who decides, when and where it is, or the outcome last came to be as they are. */
function isGiven(events: ConductFacts, notice: keyof typeof hints): boolean {
  const given = noticesGiven(events, notice)
  const since = (day: Day) => given.some(({ on, service }) => (service.deemedOn ?? on) >= day)
  switch (notice) {
    case 'panel':
      return sittingOf(events).every(({ toldOn }) => since(toldOn))
    case 'proceedings': {
      const listed = listingOf(events)
      return listed !== undefined && since(listed.on)
    }
    case 'outcome': {
      const now = roundNow(events).events
      const isWritten = ofKind(now, 'OutcomeNotified').some(({ written }) => written)
      return isWritten || noticesGiven(now, notice).length > 0
    }
    default:
      return given.length > 0
  }
}

/** The names may have been told before any paper says them: the time to object runs from then. */
function notYet(events: ConductFacts, notice: keyof typeof hints, here: AtOfficer) {
  const told = notice === 'panel' ? sittingOf(events).at(-1)?.toldOn : undefined
  return told ? { stands: `Told ${dateWords(here).shortDay(told)}` } : { open: 'Not given' }
}

export function paperRows({ events, at }: OfficerView, here: AtOfficer): readonly PartRow[] {
  const signed = papersOf(events)
  const waiting = signed.filter(one => whereGiven(one.paper) && !one.given).length
  return [
    ...calledFor(events).map(notice => ({
      text: paperWords[notice],
      href: `${at}/notices/${notice}`,
      hint: hints[notice],
      ...(isGiven(events, notice) ? { stands: 'Given' } : notYet(events, notice, here)),
    })),
    {
      text: 'All papers',
      href: `${at}/papers`,
      hint: 'Notices and reports: drafted from the record, signed and kept',
      ...(waiting > 0
        ? { open: `${waiting} not given` }
        : {
            stands: signed.length > 0 ? `${counted(signed.length, 'paper')} signed` : 'None signed',
          }),
    },
  ]
}
