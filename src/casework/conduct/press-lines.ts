/** Giving reporters words about proceedings, and telling them when those no longer stand. */
import { accept, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold, type Verdict } from '../complaint/area.ts'
import { blank, missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { type ConductEvent, type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { listingOf } from './panel-standing.ts'
import {
  isLineOfNow,
  namesFirst,
  namesOfficer,
  type PressLine,
  pressLineIn,
} from './press-lines-known.ts'
import type { PressLineCommands, PressLineEvents } from './press-lines-shapes.ts'
import { expectedOf, preparedIn, refusedFor } from './publishing-gates.ts'
import { kept, recorded } from './recorded.ts'
import { roundNow } from './rounds.ts'

type Issuing = PressLineCommands['IssuePressLine']

/** A meeting is private: how it was held, else how it is to be. */
function isOfMeeting(events: ConductFacts): boolean {
  const found = ofKind(roundNow(events).events, 'FindingMade').at(-1)
  return (found?.forum ?? listingOf(events)?.form) === 'meeting'
}

/** What no reason gets past: what stands before a publication, and a name at a meeting. */
function refusedFrom(facts: Facts, line: PressLine, { details, subject, publication }: Issuing) {
  const events = conductOf(facts, subject)
  if (!isLineOfNow(events, line)) return { because: 'not-decided', questions: [] } as const
  if (isOfMeeting(events) && namesOfficer(facts, line.considered))
    return { because: 'questions', questions: ['hearing-not-meeting'] } as const
  const prepared = preparedIn(facts, { subject, publication })
  return prepared && refusedFor(prepared, details)
}

/** What a reason gets past: what a publication is asked, and a name nothing published gave. */
function expectedFrom(facts: Facts, line: PressLine, asked: Issuing): readonly string[] {
  const prepared = preparedIn(facts, asked)
  const rules = prepared ? expectedOf(prepared, asked) : []
  const early = namesFirst(facts, line.considered) ? ['house.named-before-notice'] : []
  return [...new Set([...rules, ...early])]
}

function issue(asked: Issuing, facts: Facts): Verdict {
  const { on, entry, subject, publication, to, by, today, waivedWhy = '' } = asked
  const line = pressLineIn(conductOf(facts, subject), publication)
  if (!line) return refuse({ type: 'NoSuchEntry' })
  if (line.issued) return nothing
  const { what, heading, words } = line.considered
  const event = {
    ...({ type: 'PressLineIssued', on, entry, subject, publication, what, words, to, by } as const),
    ...(heading ? { heading } : {}),
  }
  const missing = [missingWords(to, 'who'), missingWords(by, 'from')]
  const plain = recorded(event, { today, facts }, ...missing)
  if (!plain.ok || plain.value.length === 0) return plain
  const refused = refusedFrom(facts, line, asked)
  if (refused) return refuse({ type: 'NotPublishable', ...refused })
  const rules = expectedFrom(facts, line, asked)
  if (rules.length > 0 && blank(waivedWhy)) return refuse({ type: 'MoreExpected', rules })
  const waived = rules.length > 0 ? { waived: { rule: rules.join(' '), why: waivedWhy } } : {}
  return accept<ConductEvent>({ ...event, ...waived })
}

export const pressLineDecides: Decides<PressLineCommands> = {
  IssuePressLine: issue,
  TellPressLine({ today, ...asked }, facts) {
    const line = pressLineIn(conductOf(facts, asked.subject), asked.publication)
    if (!line?.issued) return refuse({ type: 'NoSuchEntry' })
    return recorded(
      { ...asked, type: 'PressLineRecipientsTold' },
      { today, facts },
      missingWords(asked.by, 'from'),
      missingWords(asked.how, 'how'),
    )
  },
}

export const pressLineEvolves: Evolves<PressLineEvents> = {
  PressLineIssued: (facts, event) => kept(facts, { ...event, type: 'PressLineIssued' }),
  PressLineRecipientsTold: (facts, event) =>
    kept(facts, { ...event, type: 'PressLineRecipientsTold' }),
}

/** What reporters are given is neither the notice nor the outcome the law asks to be published. */
export const pressLineTells: Tells<PressLineEvents> = {
  PressLineIssued: untold,
  PressLineRecipientsTold: untold,
}
