/** What stands in the way of each step of an investigation: by the law, or by what is expected. */
import type { Day } from '#kernel'
import { blank } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { conductOf, ofKind } from './conduct.ts'
import type { InTheWay } from './despite.ts'
import type { ConductInvestigatingCommands } from './investigating.ts'
import {
  formOn,
  isInvestigatedByDg,
  noticesGiven,
  saysTerms,
  severityOf,
  streamOf,
  suspensionOn,
} from './investigating-known.ts'
import { contentsOf, partsMissing } from './notice-contents.ts'

type Asked<Type extends keyof ConductInvestigatingCommands> = Omit<
  ConductInvestigatingCommands[Type],
  'today'
>
type Rules = NonNullable<InTheWay['must']>

function inTheWay(must: Rules, expected: Rules = []): InTheWay {
  return { must, expected }
}

/** Who assesses, and revises, and that the authority was asked before a revision. */
export function severityInTheWay(asked: Asked<'AssessConduct'>, facts: Facts): InTheWay {
  const { on, look, by, subject } = asked
  if (look === 'alone') return inTheWay([])
  const form = formOn(facts, on)
  const begun = look === 'revised' && hasBegun(facts, subject, on) && 'severity.revise'
  if (streamOf(facts) === 'internal')
    return inTheWay([by !== 'appropriate-authority' && 'severity.assess', begun])
  const byDg = by === 'director-general'
  if (isInvestigatedByDg(facts, on)) {
    const rule = look === 'revised' ? 'special.severity-revise' : `special.severity-${form}`
    return inTheWay([(!byDg || (look === 'revised' && !wasConsulted(asked, facts))) && rule, begun])
  }
  if (look === 'with-history')
    return inTheWay([], [by !== 'investigator' && 'special.severity-local'])
  return inTheWay([
    (by !== 'investigator' || !wasConsulted(asked, facts)) && 'special.severity-revise',
    begun,
  ])
}

/** Since it was last assessed; on this very form, or as a step of its own. */
function wasConsulted({ on, subject, consultedOn }: Asked<'AssessConduct'>, facts: Facts): boolean {
  const events = conductOf(facts, subject)
  const since = severityOf(events).stands?.on
  const steps = ofKind(events, 'ConductStep').filter(({ step }) => step === 'consulted-on-severity')
  const days = [...steps.map(step => step.on), ...(consultedOn ? [consultedOn] : [])]
  return days.some(day => day <= on && (since === undefined || day >= since))
}

function hasBegun(facts: Facts, subject: Asked<'AssessConduct'>['subject'], on: Day): boolean {
  return ofKind(conductOf(facts, subject), 'ProceedingsBegan').some(one => one.on <= on)
}

/** Impartial, out of the officer's line, and of another force for a senior officer. */
export function investigatorInTheWay(asked: Asked<'NameInvestigator'>, facts: Facts): InTheWay {
  const officer = facts.subjects.find(({ subject }) => subject === asked.subject)
  const band = officer?.isChief ? 'chief' : officer?.rankBand
  const isSenior = band === 'senior' || band === 'chief'
  const conflicted =
    asked.inSubjectsLine ||
    !blank(asked.interest ?? '') ||
    (isSenior && asked.investigator.sameForce)
  // Regulation 15 is held from memory; its twin of the complaints Regulations was read.
  return streamOf(facts) === 'internal'
    ? inTheWay([], [conflicted && 'investigator.appoint'])
    : inTheWay([conflicted && 'investigate.appointment-conditions'])
}

/** Whole, and given in a way the Regulations know. */
export function noticeInTheWay(asked: Asked<'ServeNotice'>, facts: Facts): InTheWay {
  const { notice, parts, service, byEmail } = asked
  const stream = streamOf(facts)
  const { rule, wasRead } = contentsOf(notice, stream)
  const lacks = partsMissing(notice, { parts, stream }).length > 0 && rule
  const noEmail = service.way === 'email' && !byEmail && 'conduct.service.methods'
  return wasRead ? inTheWay([lacks], [noEmail]) : inTheWay([], [lacks, noEmail])
}

/** Whoever is spoken to about another way is asked first: the line manager. */
export function routeInTheWay({ stage, route, consulted }: Asked<'ChooseRoute'>): InTheWay {
  const needed = stage === 'severity' && route !== 'no-action'
  return inTheWay([needed && blank(consulted ?? '') && 'severity.consult-line-manager'])
}

/** Both conditions; and the Director General asked first where the investigation is theirs. */
export function suspensionInTheWay(asked: Asked<'SuspendOfficer'>, facts: Facts): InTheWay {
  const { on, considered, grounds, dgConsultedOn, authorisedBy } = asked
  return inTheWay(
    [(blank(considered) || grounds.length === 0) && 'suspension.conditions'],
    [
      dgNotAsked(facts, on, dgConsultedOn) && 'suspension.consult-dg',
      blank(authorisedBy) && 'conduct.delegation.aa',
    ],
  )
}

/** Before it ends because its conditions are no longer met. */
export function reviewInTheWay(asked: Asked<'ReviewSuspension'>, facts: Facts): InTheWay {
  const { on, decision, dgConsultedOn } = asked
  const ends = decision === 'end'
  return inTheWay([], [ends && dgNotAsked(facts, on, dgConsultedOn) && 'suspension.consult-dg'])
}

function dgNotAsked(facts: Facts, on: Day, askedOn: Day | undefined): boolean {
  return isInvestigatedByDg(facts, on) && !(askedOn && askedOn <= on)
}

/** The report on a late investigation is whole, or is not that report. */
export function delayInTheWay({ parts }: Asked<'ReportDelay'>, facts: Facts): InTheWay {
  const stream = streamOf(facts)
  const { rule } = contentsOf('delay-report', stream)
  return inTheWay([partsMissing('delay-report', { parts, stream }).length > 0 && rule])
}

/** Only real prejudice puts proceedings off; the prosecutor is asked where that helps. */
export function stepInTheWay({ step, consulted }: Asked<'RecordStep'>): InTheWay {
  const needsProsecutor = step === 'prejudice-found' && blank(consulted ?? '')
  return inTheWay([], [needsProsecutor && 'conduct.criminal.prejudice-check'])
}

/** Nobody is suspended on that day. */
export function notSuspended(facts: Facts, asked: Asked<'EndSuspension'>): boolean {
  return suspensionOn(conductOf(facts, asked.subject), asked.on) === undefined
}

/** What an officer has to be given before anything is put to them, and was not. */
export function papersWanting(
  facts: Facts,
  subject: Asked<'EndSuspension'>['subject'],
): readonly ('investigation' | 'terms-of-reference')[] {
  const events = conductOf(facts, subject)
  const papers = facts.interviewing.given.filter(one => one.subject === subject)
  const isGiven = (notice: 'investigation' | 'terms-of-reference') =>
    noticesGiven(events, notice).length > 0 ||
    (notice === 'terms-of-reference' &&
      noticesGiven(events, 'investigation').some(one => saysTerms(one))) ||
    papers.some(({ what }) =>
      notice === 'investigation'
        ? what === 'notice-of-investigation'
        : what !== 'notice-of-investigation',
    )
  return (['investigation', 'terms-of-reference'] as const).filter(one => !isGiven(one))
}
