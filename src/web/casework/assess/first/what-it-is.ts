/** Is this a complaint, and whose? What a person finds, beside what the law makes of it. */
import { type ClassifiedAs, matterKinds, type StandingFacts, standingQuestions } from '#casework'
import type { Desk, MatterView } from '#desk'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { ruleById } from '#law'
import { type Around, page } from '../../../page.ts'
import type { Answers, Sheet } from '../../../sheet.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'

type Finding = Readonly<{
  on: Day
  as: ClassifiedAs
  why: string
  standing: StandingFacts
  aboutConduct: boolean
  signpost?: string
}>

const kinds: Readonly<Record<ClassifiedAs, Readonly<{ text: string; hint: string }>>> = {
  complaint: {
    text: 'A complaint',
    hint: 'Dissatisfaction with the police, from somebody the Act lets complain about it: section 12',
  },
  'conduct-matter': {
    text: 'A conduct matter',
    hint: `Nobody has complained, and somebody may have committed a crime or behaved so as to
      justify disciplinary proceedings`,
  },
  'dsi-matter': {
    text: 'A death or serious injury',
    hint: 'During or after contact with the police, and nobody has complained of it',
  },
  'internal-conduct': {
    text: 'An internal conduct matter',
    hint: `Nobody has complained and Schedule 3 does not reach it: Part 3 of the Police (Conduct)
      Regulations 2020 alone`,
  },
  'not-a-complaint': {
    text: 'Not a complaint',
    hint: 'Say why, and where you pointed them instead',
  },
}

const questions: Readonly<Record<(typeof standingQuestions)[number], string>> = {
  conductDoneToThem: 'Was it done to them?',
  adverselyAffected: 'Did it cost, distress, inconvenience or endanger them?',
  presentOrNear: 'Were they there, or near enough to see or hear it or what it did?',
  victimAlreadyKnown: 'Did they already know the person it was done to?',
  firstHandKnowledge: 'Do they know of it at first hand, as a witness would?',
  holdsAdmissibleEvidence: 'Do they hold something that could be evidence, such as the recording?',
  writtenConsent: 'If they act for somebody: can they show that person’s written consent?',
  servesInSameForce: 'Do they serve, or did they then, under the same chief officer?',
}
const answers = ['yes', 'no', 'unknown'] as const
const asFact = { yes: true, no: false, unknown: 'unknown' } as const
const about = ['person', 'service'] as const

function standingIn(sheet: Sheet): StandingFacts {
  return Object.fromEntries(
    standingQuestions.map(question => [
      question,
      asFact[sheet.choice(question, answers) ?? 'unknown'],
    ]),
  )
}

/** Whether it is one, who must deal with it, and by which rules: as `law` reads it today. */
async function readByLaw(desk: Desk, here: Around, { row }: MatterView) {
  const found = await desk.work.classified(here.as, row.matter)
  if (!found || !('isComplaint' in found)) return undefined
  const isIt =
    found.isComplaint === 'unknown'
      ? 'It is not yet known whether it is a complaint.'
      : found.isComplaint
        ? 'It is a complaint.'
        : 'It is not a complaint.'
  const whose =
    found.appropriateAuthority === 'local-policing-body'
      ? 'The local policing body deals with it: it is about the chief officer.'
      : 'The chief officer of the force deals with it.'
  const rules = [...new Set(found.notBecause.map(({ rule }) => rule))]
  return { isIt, whose, because: rules.flatMap(rule => ruleById(rule)?.says ?? []) }
}

function filled({ today, facts, report }: Filled): Answers {
  const { classified } = facts
  const said = { ...fromReport(report), ...classified?.standing }
  const standing = standingQuestions.map(question => {
    const fact = said[question]
    return [question, fact === true ? 'yes' : fact === false ? 'no' : 'unknown']
  })
  const noPerson = classified ? !classified.aboutConduct : report?.whom.type === 'Service'
  return {
    ...filledWithToday({ today }),
    ...Object.fromEntries(standing),
    about: noPerson ? 'service' : 'person',
    ...(classified ? { kind: classified.as, why: classified.why } : {}),
    ...(classified?.signpost ? { signpost: classified.signpost } : {}),
  }
}
type Filled = Readonly<{
  today: Day
  facts: NonNullable<MatterView['facts']>
  report: MatterView['report']
}>

/** What their own answer already tells; a person can say otherwise. */
function fromReport(report: MatterView['report']): StandingFacts {
  switch (report?.standing) {
    case 'happened-to-me':
      return { conductDoneToThem: true }
    case 'affected':
      return { adverselyAffected: true }
    case 'saw-or-heard':
      return { firstHandKnowledge: true }
    default:
      return {}
  }
}

export const whatItIs = page({
  path: '/work/matters/:matter/what-it-is',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/first/what-it-is.njk',
  title: 'Is this a complaint, and whose?',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    return {
      ...found.task,
      facts,
      report: found.view.report,
      byLaw: await readByLaw(desk, here, found.view),
      questions: standingQuestions.map(question => ({ question, words: questions[question] })),
      kinds: matterKinds.map(value => ({ value, ...kinds[value] })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filled,
  read(sheet) {
    const on = sheet.readDay('on', 'the date it was decided', { notAfter: sheet.today })
    const as = sheet.choice('kind', matterKinds)
    const what = sheet.choice('about', about)
    const why = sheet.lines('why')
    const signpost = sheet.lines('signpost')
    const isNone = as === 'not-a-complaint'
    if (on.ok && as && what && why && (!isNone || signpost))
      return accepted<Finding>({
        on: on.value,
        as,
        why,
        standing: standingIn(sheet),
        aboutConduct: what === 'person',
        ...(isNone ? { signpost } : {}),
      })
    return refuse([
      ...problemUnless(what, 'about', 'Select whether it is about a person or the service'),
      ...problemUnless(as, 'kind', 'Select what it is'),
      ...problemUnless(!isNone || signpost, 'signpost', 'Enter where you pointed them instead'),
      ...problemUnless(why, 'why', 'Enter why'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'kind', on: 'on', words: { why: 'why', signpost: 'signpost' } }),
  submit: (desk, { as, matter, seen }, finding: Finding) =>
    desk.work.classifyMatter(as, { matter: matterId(matter), ...against(seen), ...finding }),
  next: ({ matter }) => `/work/matters/${matter}?done=classified`,
  versions: {
    of: ({ version }) => version,
    compare: ({ facts }, sheet) => [
      {
        name: 'What it is',
        theirs: facts.classified ? kinds[facts.classified.as].text : 'Not decided',
        yours: kinds[sheet.choice('kind', matterKinds) ?? 'complaint'].text,
      },
    ],
  },
})
