/**
 * Three officers of the invented force: one whose hearing is listed, one whose outcome is public
 * and stays so for some days, one who was cleared. Nobody and nothing in them is real.
 */
import { addDays, type Day, isWorkingDay } from '#kernel'
import { holidays } from '#law'
import { longDay } from '#papers'
import type { Bench } from './bench.ts'
import { decideOutcome, giveToPanel, hear } from './demonstration-panel.ts'
import { demonstrationOfficers } from './demonstration-people.ts'
import {
  alleged,
  done,
  give,
  investigate,
  prepare,
  proceedingsOf,
  refer,
} from './demonstration-proceedings-steps.ts'
import { noticeOfHearing, publish } from './demonstration-publishing.ts'
import type { SetBack } from './generate/generate.ts'
import type { Officer } from './generate/names.ts'

const isWorking = (on: Day) => isWorkingDay(on, holidays) !== false

/** One of the force’s constables, by their place among them. */
function constable(nth: number): Officer {
  const found = demonstrationOfficers.filter(({ rank }) => rank === 'Constable')[nth]
  if (!found) throw new Error('the invented force has too few constables')
  return found
}

export async function beginProceedings(bench: Bench, setBack: SetBack): Promise<void> {
  await listed(bench, setBack)
  await decided(bench, setBack)
  await cleared(bench, setBack)
}

/** The first working day from `on`. */
function workingFrom(on: Day): Day {
  return isWorking(on) ? on : workingFrom(addDays(on, 1))
}

const lookedUp =
  'Looked up a former partner’s new address in the crime recording system eleven times, and had ' +
  'no policing reason to.'

async function listed(bench: Bench, setBack: SetBack): Promise<void> {
  const one = await proceedingsOf(bench, setBack, {
    ...{ officer: constable(4), daysAgo: 91, isPrinted: true, isTaken: true, allegation: lookedUp },
    words: 'A check of look-ups found eleven of one address by one officer, and no incident there.',
  })
  const { conduct, today, jay, at, who } = one
  await investigate(one, {
    ...{ from: 89, restrictedUntil: addDays(today, 12), report: 64 },
    opinion: 'There is a case to answer for gross misconduct.',
    why: 'Eleven look-ups of somebody who had asked to be left alone, over four months.',
  })
  done(
    await conduct.inviteToPage(jay(), {
      ...{ ...at(60), guest: 'officer', name: who, second: 'demonstration' },
      how: 'By hand, at the officer’s station',
    }),
  )
  const firstDay = workingFrom(addDays(today, 16))
  await refer(one, {
    ...{ decided: 57, referred: 55, responded: 36, listed: 30, firstDay, days: 2 },
    why: 'The log names the officer each time, and no incident explains one of them.',
    answer: 'I looked the address up, and not as often as is said.',
  })
  await prepare(one, { answered: 30, listed: 30 })
  await giveToPanel(one, 29)
  await noticeOfHearing(one, { told: 9, published: 8, firstDay, days: 2, about: lookedUp })
}

const wrote =
  'Wrote in an incident log that an old man had been called on and was well, when nobody had ' +
  'been to his house.'

async function decided(bench: Bench, setBack: SetBack): Promise<void> {
  const one = await proceedingsOf(bench, setBack, {
    ...{ officer: constable(9), daysAgo: 187, isTaken: true, allegation: wrote },
    words:
      'His niece rang to ask who had called. The log said somebody had; the car had not moved.',
  })
  const { conduct, today, jay, at, who } = one
  await investigate(one, {
    ...{ from: 185, report: 160 },
    opinion: 'There is a case to answer for gross misconduct.',
    why: 'What a log says is believed by whoever has to act on it.',
  })
  const hearing = [22, 23, 24, 25, 26].find(ago => isWorking(addDays(today, -ago))) ?? 22
  const firstDay = addDays(today, -hearing)
  await refer(one, {
    ...{ decided: 150, referred: 138, responded: 119, listed: 110, firstDay, days: 1 },
    why: 'The car’s own record shows where it was that evening.',
    answer: 'I wrote it before I went, and was then called away. I did not mean to deceive.',
  })
  await giveToPanel(one, 40)
  const notice = await noticeOfHearing(one, {
    ...{ told: 37, published: 36, firstDay, days: 1, about: wrote },
  })
  await hear(one, hearing)
  done(
    await conduct.takeDown(jay(), {
      ...{ ...at(hearing - 1), publication: notice, why: 'The hearing is over.' },
    }),
  )
  await decideOutcome(one, 19)
  const said = longDay(firstDay, 'en')
  await publish(one, {
    ...{ what: 'outcome', told: 17, published: 14, downOn: addDays(today, 14) },
    heading: `${who}: outcome of a misconduct hearing`,
    words: [
      `At a hearing held in public on ${said}, a panel decided one allegation.`,
      `What was alleged\n----------------\n${wrote}`,
      'What was found\n--------------\nThe panel found it proved, and that it was misconduct.',
      'The outcome\n-----------\nThe outcome is a final written warning, for two years.',
    ].join('\n\n'),
  })
}

async function cleared(bench: Bench, setBack: SetBack): Promise<void> {
  const one = await proceedingsOf(bench, setBack, {
    ...{ officer: constable(14), daysAgo: 47 },
    words: 'A purse handed in at the counter was found to be forty pounds short the next morning.',
    allegation: 'Took forty pounds from a purse that was handed in at the front counter.',
  })
  const { conduct, jay, at, today } = one
  await investigate(one, {
    ...{ from: 45, restrictedUntil: addDays(today, 3), report: 20 },
    opinion: 'There is no case to answer.',
    why: 'It would be theft by somebody trusted with the purse.',
  })
  const why = 'The film of the counter shows that the purse was counted wrong when it came in.'
  done(
    await conduct.determineCase(jay(), {
      ...{ ...at(12), by: 'appropriate-authority', form: 'none', why },
      allegations: [{ allegation: alleged, answer: 'none', standards: [], why }],
    }),
  )
  done(
    await conduct.clearOfficer(jay(), {
      ...at(9),
      words: 'There is no case for you to answer. You did nothing wrong, and the record says so.',
    }),
  )
  await give(one, 9, 'closing')
}
