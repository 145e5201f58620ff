/** A complaint on one page: what comes next, what was said, who is in it, what happened last. */
import { type ContactMethod, contactMethods, type Report } from '#casework'
import type { MatterView } from '#desk'
import { allegationCodes, resultCodes } from '#law'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import { mayDo } from '../permission.ts'
import { tasksOf } from './assess/tasks.ts'
import { clocksIn } from './duties/clocks.ts'
import { addressOf } from './duty-words.ts'
import { calledBy, factsOf } from './intake/people/words.ts'
import { headOf, matterAt, mayHandle } from './matter-frame.ts'
import { nextSteps } from './next-steps.ts'
import { type Against, personsOf } from './persons.ts'
import { saidIn } from './said.ts'
import { toldOf } from './story.ts'
import { messageWords, ways } from './ways.ts'

/** As many characters as are read before "Read all". */
const opening = 600

function openingOf(words: string): Readonly<{ first: string; isWhole: boolean }> {
  if (words.length <= opening) return { first: words, isWhole: true }
  const cut = words.slice(0, opening)
  const space = cut.lastIndexOf(' ')
  return { first: `${cut.slice(0, space > 0 ? space : opening)} …`, isWhole: false }
}

/** Whether the complainant has agreed our summary, and when they were last asked. */
function agreementOf({ story, row, facts }: MatterView, { t }: Around) {
  if (!row.summary) return undefined
  const contacts = story.flatMap(({ event }) =>
    event.type === 'ComplainantContacted' ? event : [],
  )
  const agreed = contacts.findLast(({ summaryAgreed }) => summaryAgreed)
  const corrected = facts?.privacy.corrections.findLast(({ what }) => what === 'ComplaintLogged')
  if (agreed && corrected && corrected.on >= agreed.on)
    return { text: 'Corrected since it was agreed', classes: 'govuk-tag--yellow' }
  return agreed
    ? { text: `Agreed ${dateWords({ t }).shortDay(agreed.on)}`, classes: 'govuk-tag--green' }
    : { text: 'Not yet agreed', classes: 'govuk-tag--yellow' }
}

/** How they may be reached, and how not. No address is shown where they may not be safe. */
function contactOf(report: Report, safetyLook: boolean, hideNames: boolean) {
  const { contact } = report
  const place = (way: ContactMethod) => {
    const { where } = contact.ways[way]
    if (hideNames) return '(hidden)'
    return way === 'post' && safetyLook ? '(hidden until somebody has looked at safety)' : where
  }
  const may = contactMethods.filter(way => contact.ways[way].may)
  return {
    safe: may.map(way => ({ way: ways[way], where: place(way) ?? '(not given)' })),
    not: contactMethods.filter(way => !contact.ways[way].may).map(way => ways[way]),
    times: contact.safeTimes,
    message:
      contact.mayLeaveMessage === undefined ? undefined : messageWords(contact.mayLeaveMessage),
    interpreter: contact.interpreter,
    adjustments: contact.adjustments,
  }
}

const stands: Readonly<Record<Report['standing'], string>> = {
  'happened-to-me': 'It happened to them',
  affected: 'They were affected by it',
  'saw-or-heard': 'They saw or heard it',
  'acting-for-someone': 'They are acting for someone else',
  professional: 'They are a professional worried about what they keep seeing',
  'police-employee': 'They work, or used to work, for the police',
  'not-said': 'How they stand to it is not known',
}

const consents = {
  attached: 'Their consent is attached',
  'will-be-asked': 'We are to ask for their consent',
  'cannot-be-asked': 'They cannot be asked for consent',
} as const

function actingForLines({ actingFor }: Report, hideNames: boolean): readonly string[] {
  if (!actingFor) return []
  const { name, relation, under18, theyKnow, consent } = actingFor
  return [
    (hideNames ? undefined : name) ?? 'Name not given',
    relation,
    under18 === 'yes' ? 'Under 18' : '',
    theyKnow === 'no' ? 'They do not know of this complaint' : '',
    consents[consent],
  ].filter(Boolean)
}

/** As the department knows them once somebody is named; before that, as they were described. */
function againstOf({ facts, report }: MatterView, here: Around): readonly Against[] {
  const named = facts?.subjects ?? []
  if (named.length === 0) return report ? personsOf(report, here.hideNames) : []
  return named.map((who, at) => ({
    name: calledBy(who, at, here.hideNames),
    facts: factsOf(who, dateWords(here).shortDay),
  }))
}

/** What is alleged as it stands today: its words, its category, of whom, and what came of it. */
function allegationsOf({ facts }: MatterView, here: Around) {
  return (facts?.allegations ?? []).map(({ id, words, codes, about }) => {
    const who = (facts?.subjects ?? []).flatMap((one, at) =>
      about.includes(one.subject) ? calledBy(one, at, here.hideNames) : [],
    )
    const found = facts?.outcome?.findings.find(({ allegation }) => allegation === id)
    return {
      words,
      codes: codes.map(code => allegationCodes.find(one => one.code === code)?.name ?? code),
      who,
      result: resultCodes.find(({ code }) => code === found?.result)?.name ?? found?.result,
    }
  })
}

/** Told and finished with, or never a complaint: its first assessment is in the timeline. */
function isOver({ facts, row }: MatterView): boolean {
  return row.finalisedOn !== null || facts?.outcome !== undefined
}

/** What may be done whatever is owed: recording can be asked for until it is recorded. */
function otherSteps({ facts, row }: MatterView, { as }: Around) {
  // What colleagues report is no complaint: nobody asks for its recording or withdraws it.
  const isLocal = !mayDo(as, 'handle')
  const like = isLocal
    ? []
    : [{ text: 'Related and similar matters', href: addressOf(row.matter, 'like') }]
  if (facts?.kind !== 'complaint') return like
  const isAssessed = facts.recorded !== undefined || facts.outside !== undefined
  const step = (may: boolean, path: string, text: string) =>
    may ? [{ text, href: addressOf(row.matter, path) }] : []
  return [
    ...step(!facts.recorded && !facts.putRight, 'put-right', 'Put it right now'),
    ...step(!facts.recorded, 'want-recorded', 'They want it recorded'),
    ...step(!isLocal && isAssessed && !facts.outcome, 'outcome', 'Decide the outcome'),
    ...step(!isLocal && row.finalisedOn === null, 'withdrawal', 'They want to withdraw'),
    ...like,
  ]
}

/** What somebody still waits for: a clock that has run out or was met is on the page of duties. */
function isRunning({ owed: { state, met } }: MatterView['duties'][number]): boolean {
  return (state === 'open' || state === 'overdue') && met === null
}

export const summary = page({
  path: '/work/matters/:matter',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/summary.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const { row, report, story } = view
    return {
      head: headOf(view, here, ''),
      part: 'Summary',
      next: nextSteps(view, here),
      tasks: isOver(view) ? [] : tasksOf(view, here),
      steps: otherSteps(view, here),
      offer: view.facts?.putRight?.satisfied === 'no' && !view.facts.recorded,
      said: report && {
        ...openingOf(report.words),
        whole: report.words,
        answers: saidIn(report, here),
      },
      summary: row.summary,
      agreement: agreementOf(view, here),
      complainant: report && {
        name: report.contact.name || 'No name given',
        stands: stands[report.standing],
        actingFor: actingForLines(report, here.hideNames),
        ...contactOf(report, row.safetyLook, here.hideNames),
      },
      persons: againstOf(view, here),
      allegations: allegationsOf(view, here),
      clocks: clocksIn(view, here, { duties: view.duties.filter(isRunning), max: 8 }),
      last: story
        .slice(-5)
        .toReversed()
        .map(entry => toldOf(entry, here)),
    }
  },
  title: ({ head }) => `Summary, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
