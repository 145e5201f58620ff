/** What happened to the complainant since, whether they are still safe, and who looked them up. */
import { reprisalKinds } from '#casework'
import { accepted, addMonths, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { shortAt } from '../assess/handling/short.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless } from '../task.ts'
import { allWays, ways } from '../ways.ts'
import { choicesOf, explainCovert, nextAtSafety, ofSafety } from './frame.ts'
import { reprisalWords, stillSafeWords } from './words.ts'

export const reprisal = page({
  ...ofSafety,
  path: '/work/matters/:matter/safety/since',
  title: 'Record something that happened to them since',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'Anything that somebody in the police did to them, or may have, since they complained.',
        'Their safety is looked at again today.',
      ],
      asked: [
        { name: 'kind', label: 'What was it?', choices: choicesOf(reprisalWords) },
        { name: 'words', label: 'What happened, as far as you know?', rows: 5 },
        { name: 'when', label: 'When? (optional)', hint: 'A date, or in words', isLine: true },
      ],
      button: 'Record it',
    }),
  read(sheet) {
    const kind = sheet.choice('kind', reprisalKinds)
    const words = sheet.lines('words')
    const when = sheet.text('when')
    if (kind && words) return accepted({ on: sheet.today, kind, words, ...(when ? { when } : {}) })
    return refuse([
      ...problemUnless(kind, 'kind', 'Select what it was'),
      ...problemUnless(words, 'words', 'Enter what happened'),
    ])
  },
  explain: explainBeside({ first: 'words' }),
  submit: (desk, { as, matter }, asked) =>
    desk.work.reportReprisal(as, { matter: matterId(matter), ...asked }),
  next: nextAtSafety,
})

const answers = ['yes', 'no', 'no-reply'] as const

export const stillSafe = page({
  ...ofSafety,
  path: '/work/matters/:matter/safety/still-safe',
  title: 'Ask whether they are still safe',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'This force’s rule: whoever may be at risk is asked every month while they are watched over.',
        'Ask: “Has anything happened to you since you complained? Do you feel safe?”',
      ],
      asked: [
        { name: 'by', label: 'How did you ask?', choices: choicesOf(ways) },
        { name: 'safe', label: 'Are they still safe?', choices: choicesOf(stillSafeWords) },
        { name: 'words', label: 'What did they say? (optional)', rows: 4 },
        { name: 'on', label: 'When did you ask?', isDay: true },
      ],
      button: 'Record what they said',
    }),
  read(sheet) {
    const by = sheet.choice('by', allWays)
    const safe = sheet.choice('safe', answers)
    const on = sheet.readDay('on', 'the date you asked', { notAfter: sheet.today })
    if (by && safe && on.ok)
      return accepted({ on: on.value, by, safe, words: sheet.lines('words') })
    return refuse([
      ...problemUnless(by, 'by', 'Select how you asked'),
      ...problemUnless(safe, 'safe', 'Select whether they are still safe'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'words', on: 'on' }),
  submit: (desk, { as, matter }, asked) =>
    desk.work.askStillSafe(as, { matter: matterId(matter), ...asked }),
  next: nextAtSafety,
})

export const watch = page({
  ...ofSafety,
  may: mayRead,
  path: '/work/matters/:matter/safety/watch',
  title: 'How long they are watched over',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'Look-ups of the complainant, and what happens to them, are watched.',
        'It ends twelve months after the complaint is finalised, unless you set another day.',
      ],
      asked: [
        { name: 'until', label: 'Until when?', isDay: true },
        { name: 'why', label: 'Why?', rows: 3 },
      ],
      button: 'Save the date',
    }),
  fill: ({ today }) => dayAnswers('until', addMonths(today, 12)),
  read(sheet) {
    const until = sheet.readDay('until', 'the date they are watched over until')
    const why = sheet.lines('why')
    if (until.ok && why) return accepted({ until: until.value, why })
    return refuse([...(until.ok ? [] : [until.refusal]), ...problemUnless(why, 'why', 'Enter why')])
  },
  explain: explainBeside({ first: 'why' }),
  submit: (desk, { as, matter }, asked) =>
    desk.work.setSafetyWatch(as, { matter: matterId(matter), ...asked }),
  next: nextAtSafety,
})

const found = {
  explained: 'There was a proper reason for it',
  'a-concern': 'It is a concern',
} as const

export const lookUp = page({
  ...ofSafety,
  path: '/work/matters/:matter/safety/looks/:look',
  title: 'A look-up of the complainant',
  async show(desk, here) {
    const safeguard = await desk.work.safeguard(here.as, matterId(here.matter))
    const look = safeguard?.looks.find(one => one.look === here.look)
    if (!look) return undefined
    const day = dateWords(here).shortDay(look.lookedOn)
    const time = look.lookedTime ? ` at ${look.lookedTime}` : ''
    return shortAt(desk, here, here.matter, {
      lead: [
        `${look.officer}. ${look.near}.`,
        `${look.about}, in ${look.system}, ${day}${time}.`,
        'Find out why before you ask the officer: that could tip them off.',
      ],
      asked: [
        { name: 'answer', label: 'What did you find?', choices: choicesOf(found) },
        { name: 'why', label: 'How do you know?', rows: 4 },
      ],
      button: 'Save what you found',
    })
  },
  read(sheet) {
    const answer = sheet.choice('answer', ['explained', 'a-concern'])
    const why = sheet.lines('why')
    if (answer && why) return accepted({ answer, why })
    return refuse([
      ...problemUnless(answer, 'answer', 'Select what you found'),
      ...problemUnless(why, 'why', 'Enter how you know'),
    ])
  },
  explain: explainCovert,
  submit: (desk, { as, matter, look }, asked) =>
    desk.work.answerLookUp(as, { matter: matterId(matter), look, ...asked }),
  next: nextAtSafety,
})
