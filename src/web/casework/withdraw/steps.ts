/** The steps of a withdrawal: received, asked about, confirmed, passed on, taken back. */
import type { ToldBy } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { common, shortAt, versions } from '../assess/handling/short.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, type TaskView } from '../task.ts'
import { allWays, ways } from '../ways.ts'
import { pressedWords, signers } from './withdrawal.ts'

const choices = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, text]) => ({ value, text }))
const signerNames = ['complainant', 'solicitor', 'agent', 'unsigned'] as const
const answers = ['yes', 'no', 'not-asked'] as const
const when = { name: 'on', label: 'When?', isDay: true } as const
const byWay = { name: 'by', label: 'How?', choices: choices(ways) } as const

const step = {
  ...common,
  back: (_here: Around, { address }: TaskView) => `${address}/withdrawal`,
} as const
const next = ({ matter }: Readonly<{ matter: string }>) =>
  `/work/matters/${matter}?done=withdrawal-kept`
const explain = explainBeside({
  first: 'on',
  on: 'on',
  words: { why: 'why', words: 'words', found: 'found', how: 'by' },
})

function dayIn(sheet: Sheet) {
  return sheet.readDay('on', 'the day it happened', { notAfter: sheet.today })
}

type Received = Readonly<{
  on: Day
  by: ToldBy
  words: string
  signed: (typeof signerNames)[number]
  pressed: (typeof answers)[number]
  pressedWords?: string
}>

export const received = page({
  ...step,
  path: '/work/matters/:matter/withdrawal/received',
  title: 'Record a withdrawal',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'Record it the day it arrives.',
        'This force takes no further step for 5 working days, in case of a change of mind.',
        'What they told us about may still go on in the public interest.',
      ],
      asked: [
        { name: 'words', label: 'What did they say, in their own words?', rows: 5 },
        { ...byWay, label: 'How did it come?' },
        { name: 'signed', label: 'Who signed it?', choices: choices(signers) },
        {
          name: 'pressed',
          label: 'Has anyone asked or pressed them to?',
          hint: 'Ask them, away from anybody else',
          choices: choices(pressedWords),
        },
        { name: 'pressed-words', label: 'What did they say about that? (optional)', rows: 3 },
        { ...when, label: 'When did it arrive?' },
      ],
      button: 'Record the withdrawal',
    }),
  read(sheet) {
    const on = dayIn(sheet)
    const words = sheet.lines('words')
    const by = sheet.choice('by', allWays)
    const signed = sheet.choice('signed', signerNames)
    const pressed = sheet.choice('pressed', answers)
    const more = sheet.lines('pressed-words')
    if (on.ok && words && by && signed && pressed)
      return accepted<Received>({
        on: on.value,
        by,
        words,
        signed,
        pressed,
        ...(more ? { pressedWords: more } : {}),
      })
    return refuse([
      ...problemUnless(words, 'words', 'Enter what they said'),
      ...problemUnless(by, 'by', 'Select how it came'),
      ...problemUnless(signed, 'signed', 'Select who signed it'),
      ...problemUnless(pressed, 'pressed', 'Select whether anyone asked or pressed them to'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, told: Received) =>
    desk.work.receiveWithdrawal(as, { matter: matterId(matter), ...against(seen), ...told }),
  next,
  versions,
})

export const asked = page({
  ...step,
  path: '/work/matters/:matter/withdrawal/asked',
  title: 'Record that they were asked to confirm',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: ['Until they confirm it the complaint goes on, and they are still updated.'],
      asked: [byWay, { ...when, label: 'When were they written to?' }],
      button: 'Record that they were asked',
    }),
  read(sheet) {
    const on = dayIn(sheet)
    const by = sheet.choice('by', allWays)
    if (on.ok && by) return accepted({ on: on.value, by })
    return refuse([
      ...problemUnless(by, 'by', 'Select how they were asked'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, told: Readonly<{ on: Day; by: ToldBy }>) =>
    desk.work.queryWithdrawal(as, { matter: matterId(matter), ...against(seen), ...told }),
  next,
  versions,
})

type Confirmed = Readonly<{ on: Day; how: 'signed' | 'no-reply'; words?: string }>
export const confirmed = page({
  ...step,
  path: '/work/matters/:matter/withdrawal/confirmed',
  title: 'Record their answer',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: ['Where they say that they want to go on, record a change of mind instead.'],
      asked: [
        {
          name: 'how',
          label: 'What did they answer?',
          choices: [
            { value: 'signed', text: 'They confirmed it in writing' },
            { value: 'no-reply', text: 'Nothing, and the 28 days are over' },
          ],
        },
        { name: 'words', label: 'Their words (optional)', rows: 3 },
        when,
      ],
      button: 'Record their answer',
    }),
  read(sheet) {
    const on = dayIn(sheet)
    const how = sheet.choice('how', ['signed', 'no-reply'] as const)
    const words = sheet.lines('words')
    if (on.ok && how) return accepted<Confirmed>({ on: on.value, how, ...(words ? { words } : {}) })
    return refuse([
      ...problemUnless(how, 'how', 'Select what they answered'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, told: Confirmed) =>
    desk.work.confirmWithdrawal(as, { matter: matterId(matter), ...against(seen), ...told }),
  next,
  versions,
})

type Passed = Readonly<{
  on: Day
  whom: 'director-general' | 'local-policing-body'
  by: string
}>
export const passedOn = page({
  ...step,
  path: '/work/matters/:matter/withdrawal/passed-on',
  title: 'Record who was told of the withdrawal',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'You must tell the IOPC where the complaint is with it, and whichever body was asked for a review.',
      ],
      asked: [
        {
          name: 'whom',
          label: 'Who was told?',
          choices: [
            { value: 'director-general', text: 'The IOPC' },
            { value: 'local-policing-body', text: 'The local policing body' },
          ],
        },
        { name: 'by', label: 'How?', rows: 1 },
        when,
      ],
      button: 'Record who was told',
    }),
  read(sheet) {
    const on = dayIn(sheet)
    const whom = sheet.choice('whom', ['director-general', 'local-policing-body'] as const)
    const by = sheet.text('by')
    if (on.ok && whom && by) return accepted<Passed>({ on: on.value, whom, by })
    return refuse([
      ...problemUnless(whom, 'whom', 'Select who was told'),
      ...problemUnless(by, 'by', 'Enter how they were told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, told: Passed) =>
    desk.work.passOnWithdrawal(as, { matter: matterId(matter), ...against(seen), ...told }),
  next,
  versions,
})

type TakenBack = Readonly<{ on: Day; words: string; by: ToldBy }>
export const takenBack = page({
  ...step,
  path: '/work/matters/:matter/withdrawal/taken-back',
  title: 'They have changed their mind',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: ['Everything goes on as if it had not come. No date has moved.'],
      asked: [{ name: 'words', label: 'What did they say?', rows: 3 }, byWay, when],
      button: 'Record the change of mind',
    }),
  read(sheet) {
    const on = dayIn(sheet)
    const by = sheet.choice('by', allWays)
    const words = sheet.lines('words')
    if (on.ok && by && words) return accepted<TakenBack>({ on: on.value, by, words })
    return refuse([
      ...problemUnless(words, 'words', 'Enter what they said'),
      ...problemUnless(by, 'by', 'Select how they told you'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, told: TakenBack) =>
    desk.work.takeBackWithdrawal(as, { matter: matterId(matter), ...against(seen), ...told }),
  next,
  versions,
})

type Looked = Readonly<{ on: Day; found: string; done: string }>
export const pressure = page({
  ...step,
  path: '/work/matters/:matter/withdrawal/pressure',
  title: 'Look at whether anybody pressed them',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'Ask them away from anybody else. Pressing somebody to withdraw may itself be a conduct matter.',
      ],
      asked: [
        { name: 'found', label: 'What did you find?', rows: 4 },
        { name: 'done', label: 'What was done about it?', rows: 3 },
        when,
      ],
      button: 'Record what you found',
    }),
  read(sheet) {
    const on = dayIn(sheet)
    const [found, done] = [sheet.lines('found'), sheet.lines('done')]
    if (on.ok && found && done) return accepted<Looked>({ on: on.value, found, done })
    return refuse([
      ...problemUnless(found, 'found', 'Enter what you found'),
      ...problemUnless(done, 'done', 'Enter what was done'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, told: Looked) =>
    desk.work.considerPressure(as, { matter: matterId(matter), ...against(seen), ...told }),
  next,
  versions,
})
