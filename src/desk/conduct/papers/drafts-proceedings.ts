/** What the notices of proceedings say, part by part, from the record alone. */
import {
  clearedBy,
  decidedOnCase,
  delegatedOn,
  heardWith,
  isPresentedByDg,
  listingOf,
  ofKind,
  outcomeStanding,
  sittingOf,
} from '#casework'
import { capital, fill } from '../../words.ts'
import { levelNames, outcomeNames } from '../outcome-report.ts'
import { type Draft, type DraftsOf, standing, whatIsAlleged } from './drafts-investigation.ts'
import {
  inWords,
  type KnownForPaper,
  lastDay,
  outcomeDecided,
  paragraphs,
  standardsIn,
} from './known.ts'
import catalogue from './papers.en.json' with { type: 'json' }

/** Each allegation with a case to answer: how serious, why, and under which Standards. */
const caseToAnswer: Draft = known => {
  const { determined } = decidedOnCase(known.events)
  if (!determined || determined.answer === 'none') return undefined
  return paragraphs(
    ...determined.allegations
      .filter(({ answer }) => answer !== 'none')
      .map(({ allegation, answer, standards, why }) => {
        const words = known.facts.allegations.find(({ id }) => id === allegation)?.words ?? ''
        const level = answer === 'none' ? '' : levelNames[answer]
        const said = fill(catalogue.answered, { words, level, why })
        const names = standardsIn(standards).join('; ')
        return names
          ? `${said}\n${fill(catalogue['answered.standards'], { standards: names })}`
          : said
      }),
  )
}

const referredTo: Draft = ({ events }) => {
  const { determined } = decidedOnCase(events)
  if (!determined || determined.answer === 'none' || determined.form === 'none') return undefined
  return fill(catalogue.referred, {
    form: catalogue.forms[determined.form],
    day: inWords(determined.on),
    level: levelNames[determined.answer],
  })
}

const decides: Draft = ({ events }) => {
  const names = sittingOf(events).map(({ member }) =>
    fill(catalogue.sits, {
      name: [member.rank, member.name].filter(Boolean).join(' '),
      as: catalogue.seats[member.seat],
    }),
  )
  return names.length > 0 ? names.map(one => `- ${one}`).join('\n') : undefined
}

/** The time runs from the day they were told the name, whenever a paper says it again. */
function objectionPast({ law, events }: KnownForPaper): string | undefined {
  const told = sittingOf(events).map(({ toldOn }) => toldOn)
  const past = law?.duties.findLast(
    ({ rule, arose }) => rule === 'panel.object' && told.some(one => one === arose),
  )
  if (!past?.due || !past.arose) return undefined
  return fill(catalogue['object.past'], { told: inWords(past.arose), day: inWords(past.due) })
}

const objection: Draft = known => {
  const day = lastDay(known, 'panel.object')
  return paragraphs(
    catalogue.object,
    day ? fill(catalogue['object.by'], { day }) : objectionPast(known),
    catalogue['object.then'],
  )
}

/** That something did not happen is said only once the case was decided: before, it still may. */
const sinceDecided =
  (draft: Draft): Draft =>
  known =>
    decidedOnCase(known.events).determined ? draft(known) : undefined

/** That nothing was delegated is the writer's to say: it may not be recorded yet. */
const delegated: Draft = ({ events, givenOn }) => {
  const step = ofKind(events, 'ConductStep').findLast(one => one.step === 'chairing-delegated')
  const run = delegatedOn(events, givenOn)
  return paragraphs(
    step && fill(catalogue.delegated, { day: inWords(step.on) }),
    run && fill(catalogue['delegated.force'], { force: run.force, day: inWords(run.on) }),
  )
}

const presents: Draft = ({ events }) =>
  catalogue[isPresentedByDg(events) ? 'dg-presents' : 'dg-presents.not']

/** Where there are others, and nobody decided on a joint hearing, it is the writer's to say. */
const alone: Draft = ({ facts, officer, events }) => {
  const heard = heardWith(facts, officer.subject)
  if (heard.length > 0) {
    const names = heard.map(id => nameOf(facts.subjects.find(({ subject }) => subject === id)))
    return fill(catalogue.joint, { names: names.join(', ') })
  }
  const others = facts.subjects.filter(({ subject }) => subject !== officer.subject)
  const isDecided = others.length === 0 || ofKind(events, 'ProceedingsJoined').length > 0
  return isDecided ? catalogue['joint.not'] : undefined
}

function nameOf(one: Pick<KnownForPaper['officer'], 'rank' | 'name'> | undefined): string {
  return [one?.rank, one?.name].filter(Boolean).join(' ') || catalogue['joint.other']
}

const speaks: Draft = ({ events }) => {
  const form = decidedOnCase(events).determined?.form
  if (form === 'meeting') return catalogue['speak.meeting']
  return form === 'hearing' || form === 'accelerated' ? catalogue['speak.hearing'] : undefined
}

const ownStatement: Draft = ({ facts, officer }) => {
  const said = facts.interviewing.representations.findLast(
    ({ subject }) => subject === officer.subject,
  )
  return said && fill(catalogue['own-statement'], { day: inWords(said.on) })
}

const report: Draft = ({ events }) => {
  const received = decidedOnCase(events).report
  return received && fill(catalogue.report, { day: inWords(received.on) })
}

function hasLeft({ officer, events }: KnownForPaper): boolean {
  const left = ofKind(events, 'OfficerLeft').length > 0
  return left || officer.former === true || officer.leftOn !== undefined
}
const ifLeft =
  (words: string): Draft =>
  known =>
    hasLeft(known) ? words : undefined

const determination: Draft = ({ events }) => {
  const made = ofKind(events, 'ConductStep').findLast(one => one.step === 'special-determination')
  return made && fill(catalogue['former-determination'], { day: inWords(made.on) })
}

export const when: Draft = ({ events }) => {
  const found = listingOf(events)
  if (!found) return undefined
  const { form, firstDay, time, place, days } = found
  return paragraphs(
    fill(catalogue.listed, {
      form: capital(catalogue.forms[form]),
      ...{ day: inWords(firstDay), time, place },
    }),
    days > 1 && fill(catalogue['listed.days'], { days: String(days) }),
  )
}

const conditions: Draft = ({ events }) => {
  const { special } = decidedOnCase(events)
  if (!special?.met) return undefined
  return paragraphs(
    fill(catalogue['conditions.evidence'], { why: special.evidence.why }),
    fill(catalogue['conditions.interest'], { why: special.interest.why }),
    special.certifiedBy &&
      fill(catalogue['conditions.certified'], {
        day: inWords(special.on),
        who: special.certifiedBy,
      }),
  )
}

const answerBy: Draft = known => {
  const day = lastDay(known, 'response.officer')
  return day && fill(catalogue.answer, { day })
}

/** What was decided, and how it can be challenged until when. */
const outcome: Draft = known => {
  const { finding } = outcomeStanding(known.events)
  if (!finding) return undefined
  if (finding.level === 'neither')
    return paragraphs(catalogue['nothing-found'], catalogue['report.comes'])
  const decided = outcomeDecided(known.events)
  if (!decided) return undefined
  const { action, months } = decided
  const [meeting, tribunal] = [lastDay(known, 'appeal.meeting'), lastDay(known, 'pat.notice')]
  return paragraphs(
    fill(catalogue.found, { level: levelNames[finding.level] }),
    fill(catalogue.decided, {
      action: outcomeNames[action],
      months: months === undefined ? '' : fill(catalogue.months, { months: String(months) }),
    }),
    catalogue.effect,
    catalogue['report.comes'],
    meeting && fill(catalogue['appeal.meeting'], { day: meeting }),
    tribunal && fill(catalogue['appeal.tribunal'], { day: tribunal }),
  )
}

/** The closing letter of an officer who was cleared: what ended, and when. */
const closing: Draft = ({ events, reference }) => {
  const { cleared } = decidedOnCase(events)
  const by = clearedBy(events)
  if (!by) return undefined
  if (!cleared)
    return paragraphs(
      fill(catalogue.closed, { reference, because: catalogue.clearance[by] }),
      catalogue['closed.nothing'],
    )
  const day = inWords(cleared.on)
  return paragraphs(
    cleared.words,
    cleared.restrictionsEnded && fill(catalogue['closed.restrictions'], { day }),
    cleared.suspensionEnded && fill(catalogue['closed.suspension'], { day }),
    cleared.down.length > 0 && fill(catalogue['closed.down'], { day }),
    catalogue['closed.record'],
  )
}

export const proceedingsDrafts = {
  referral: {
    i: referredTo,
    ii: caseToAnswer,
    iii: delegated,
    iv: decides,
    v: objection,
    vi: speaks,
    vii: sinceDecided(presents),
    viii: sinceDecided(alone),
    'own-statement': ownStatement,
    report,
    'former-subject': ifLeft(catalogue['former-subject']),
    'former-finding': ifLeft(catalogue['former-finding']),
    'former-determination': determination,
  },
  documents: { words: known => paragraphs(catalogue.documents, answerBy(known)) },
  accelerated: {
    conduct: known => caseToAnswer(known) ?? whatIsAlleged(known),
    conditions,
    'when-and-where': when,
    who: decides,
    rights: known => {
      const day = lastDay(known, 'amh.response')
      return day && fill(catalogue['accelerated.rights'], { day })
    },
    documents: standing(catalogue.documents),
  },
  panel: {
    words(known) {
      const names = decides(known)
      return names && paragraphs(catalogue.sitting, names, objection(known))
    },
  },
  proceedings: { words: known => paragraphs(when(known), when(known) && decides(known)) },
  outcome: { words: outcome },
  closing: { words: closing },
  'public-notice': {
    name: ({ who }) => who,
    when: ({ events }) => {
      const found = listingOf(events)
      return found && `${inWords(found.firstDay)}, ${found.time}`
    },
    where: ({ events }) => listingOf(events)?.place,
    conduct: whatIsAlleged,
  },
} as const satisfies Record<string, DraftsOf>
