/** Who decides an appeal to a police appeals tribunal, on what grounds, and with what effect. */
import { day } from '#kernel'
import {
  classification,
  contents,
  context,
  definition,
  power,
  remedy,
  standard,
} from '../statement.ts'
import { commencement, policeAct, policeActBegan, tribunalRule } from './instrument.ts'

const inRules = { tier: 'regulations', inForce: { from: commencement } } as const
const inAct = { tier: 'statute', inForce: { from: policeActBegan } } as const

const grounds = standard({
  ...inRules,
  id: 'pat.grounds',
  cite: tribunalRule('4(4)'),
  title: 'On what grounds an officer can appeal',
  says: `That the finding or the action was unreasonable; that there is evidence which could not reasonably
    have been considered and could have made a difference; or that a breach of procedure or other
    unfairness could have.`,
  confidence: 'recall',
  decider: ['police-appeals-tribunal'],
})

const respondent = definition({
  ...inRules,
  id: 'pat.respondent',
  cite: tribunalRule('11'),
  title: 'Who answers an appeal',
  says: `The chief officer of the force; where the officer who appeals was its chief officer, or acted as
    one, somebody the local policing body designates.`,
  confidence: 'read',
})

const sift = power({
  ...inRules,
  id: 'pat.sift',
  cite: tribunalRule('15'),
  title: 'An appeal without prospects can be dismissed at the start',
  says: `The chair of the tribunal may dismiss an appeal that has no real prospect of success, where there
    is no other compelling reason to hear it, after inviting representations.`,
  confidence: 'recall',
  holder: ['police-appeals-tribunal'],
})

const panelOtherwise = classification({
  ...inAct,
  id: 'pat.panel.nonsenior',
  cite: policeAct('Sch. 6, para. 2'),
  title: 'Who sits on the appeal of an officer below senior rank',
  says: `A legally qualified chair, a senior officer, and, where the decision was made under the Conduct
    Regulations of 2020, a lay person.`,
  confidence: 'read',
  of: 'the tribunal',
  values: ['legally-qualified-chair', 'senior-officer', 'lay-person'],
})

const panelForSenior = classification({
  ...inAct,
  id: 'pat.panel.senior',
  cite: policeAct('Sch. 6, para. 1'),
  title: 'Who sits on the appeal of a senior officer',
  says: `A legally qualified chair, the Chief Inspector of Constabulary or an inspector, and a permanent
    secretary or director of the Home Office.`,
  confidence: 'read',
  caution: 'Read as it stood in 2017.',
  of: 'the tribunal',
  values: ['legally-qualified-chair', 'inspector-of-constabulary', 'home-office-director'],
})

const powers = remedy({
  ...inAct,
  id: 'pat.power',
  cite: policeAct('s. 85(2)'),
  title: 'What the tribunal can order',
  says: `The tribunal may deal with the officer in any way that whoever made the decision could have; and
    it can send the case back.`,
  confidence: 'read-part',
  caution: 'Sending it back is from memory.',
})

const backDated = remedy({
  ...inAct,
  id: 'pat.effect',
  cite: policeAct('Sch. 6, para. 7'),
  title: 'The order stands as from the first decision',
  says: `What the tribunal orders takes the place of the decision appealed against from the day of that
    decision, not from its own.`,
  confidence: 'read',
})

const notSuspended = definition({
  ...inAct,
  id: 'pat.no-suspend',
  cite: policeAct('s. 85'),
  title: 'An appeal does not hold up a dismissal',
  says: 'A dismissal takes effect although an appeal is made, and until the appeal succeeds.',
  confidence: 'recall',
})

const chiefOfficersAppeal = context({
  id: 'pat.chiefOfficerAppeal',
  cite: {
    words: 'Crime and Policing Act 2026',
    link: 'https://www.legislation.gov.uk/ukpga/2026',
    readOn: day('2026-11-21'),
  },
  title: 'Whether a chief officer can appeal to the tribunal',
  says: `The Act of 2026 lets rules give chief officers, policing bodies and, in limited cases, the IOPC an
    appeal to the tribunal. Some of it began on 29 June 2026. Whether that part did, and whether there
    are rules, was not confirmed: until it is, nobody but the officer is given an appeal here.`,
  tier: 'statute',
  confidence: 'unverified',
  caution: 'Not in force as far as this library goes: no day it began is known.',
  inForce: { from: day('2026-06-29') },
})

const noticeSays = contents({
  ...inRules,
  id: 'pat.notice',
  cite: tribunalRule('9'),
  title: 'What the notice of appeal says',
  says: 'It says what is appealed against and why, and which documents are asked for.',
  confidence: 'recall',
  document: 'Notice of appeal to the tribunal',
  items: [
    { id: 'decision', says: 'the decision appealed against' },
    { id: 'of-it', says: 'whether the finding, the action or both are appealed against' },
    { id: 'grounds', says: 'a statement of the grounds' },
    { id: 'documents', says: 'any request for documents or for the transcript' },
  ],
})

export const tribunal = [
  grounds,
  respondent,
  sift,
  panelOtherwise,
  panelForSenior,
  powers,
  backDated,
  notSuspended,
  chiefOfficersAppeal,
  noticeSays,
] as const
