/** Send a complaint to the body it belongs to, in whole or part, with the day it was made. */
import { accepted, matterId, type Result, refuse, type SubjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import type { Desk } from '../../../needs.ts'
import { type Around, page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { withDone } from '../../done.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless, taskAt } from '../../task.ts'
import { calledBy } from './words.ts'

const bodies = {
  'another-force': 'Another police force',
  'local-policing-body': 'The local policing body',
  'director-general': 'The IOPC',
  other: 'Another body',
} as const
const bodyNames = ['another-force', 'local-policing-body', 'director-general', 'other'] as const

type To = Readonly<{ to: (typeof bodyNames)[number]; name: string; why: string }>

function readTo(sheet: Sheet): Result<To, readonly Problem[]> {
  const to = sheet.choice('to', bodyNames)
  const name = sheet.text('name')
  const why = sheet.lines('why')
  if (to && name && why) return accepted({ to, name, why })
  return refuse([
    ...problemUnless(to, 'to', 'Select what kind of body it belongs to'),
    ...problemUnless(name, 'name', 'Enter which body it belongs to'),
    ...problemUnless(why, 'why', 'Enter why it belongs to them'),
  ])
}

async function viewAt(desk: Desk, here: Around, address: string) {
  const found = await taskAt(desk, here, address)
  if (!found) return undefined
  const { row, facts } = found.view
  const subjects = facts?.subjects ?? []
  return {
    ...found.task,
    madeOn: dateWords(here).day(row.madeOn),
    bodies: bodyNames.map(value => ({ value, text: bodies[value] })),
    subjects: subjects.map((who, at) => ({
      value: String(who.subject),
      text: calledBy(who, at, here.hideNames),
      subject: who.subject,
    })),
    theirs: subjects.filter(({ otherForce }) => otherForce),
  }
}

const common = {
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
} as const
const explain = explainBeside({ first: 'to', words: { body: 'name', why: 'why' } })

export const forwardWhole = page({
  ...common,
  path: '/work/matters/:matter/forward',
  template: 'casework/intake/people/forward.njk',
  title: 'Send it to the right body',
  show: (desk, here) => viewAt(desk, here, here.matter),
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  fill: ({ theirs }) =>
    theirs[0]?.otherForce ? { to: 'another-force', name: theirs[0].otherForce } : {},
  read: readTo,
  explain,
  submit: (desk, { as, matter, seen }, to: To) =>
    desk.work.forwardComplaint(as, { matter: matterId(matter), ...against(seen), ...to }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'forwarded'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})

type Split = To & Readonly<{ subjects: readonly SubjectId[] }>

export const splitInTwo = page({
  ...common,
  path: '/work/matters/:matter/people/split',
  template: 'casework/intake/people/split.njk',
  title: 'Make two complaints of it',
  show: (desk, here) => viewAt(desk, here, here.matter),
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  fill: ({ theirs }) => ({
    to: 'another-force',
    name: theirs[0]?.otherForce ?? '',
    subjects: theirs.map(({ subject }) => String(subject)),
  }),
  read(sheet, { subjects }): Result<Split, readonly Problem[]> {
    const to = readTo(sheet)
    const chosen = sheet.choices(
      'subjects',
      subjects.map(({ value }) => value),
    )
    const theirs = subjects.filter(({ value }) => chosen.includes(value)).map(one => one.subject)
    const stays = theirs.length < subjects.length
    if (to.ok && theirs.length > 0 && stays) return accepted({ ...to.value, subjects: theirs })
    return refuse([
      ...problemUnless(theirs.length, 'subjects', 'Select who is theirs to deal with'),
      ...problemUnless(stays, 'subjects', 'If everybody is theirs, send the whole complaint on'),
      ...(to.ok ? [] : to.refusal),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, split: Split) =>
    desk.work.splitComplaint(as, { matter: matterId(matter), ...against(seen), ...split }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'split'),
})
