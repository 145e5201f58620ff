/** First assessment as a list of seven tasks, each with where it stands. */
import type { Facts } from '#casework'
import type { MatterView } from '#desk'
import { referralQuestions } from '#law'
import type { Around } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { addressOf } from '../duty-words.ts'
import { holdingsOfStory } from '../history/holdings-line.ts'
import { nearDay } from '../near-day.ts'
import { lastAnswer } from './referral/criteria.ts'

type Status = Readonly<{ text: string; colour?: string }>
export type AssessTask = Readonly<{ title: string; href: string; hint?: string; status: Status }>

const untouched: Status = { text: 'To do', colour: 'blue' }
const done = (text = 'Done'): Status => ({ text })
const urgent = (text: string): Status => ({ text, colour: 'red' })
const waiting = (text: string): Status => ({ text, colour: 'yellow' })

const classes = {
  complaint: 'A complaint',
  'conduct-matter': 'A conduct matter',
  'dsi-matter': 'A death or serious injury',
  'internal-conduct': 'An internal conduct matter',
  'not-a-complaint': 'Not a complaint',
} as const

export function tasksOf(view: MatterView, here: Around): readonly AssessTask[] {
  const { facts, row } = view
  if (!facts) return []
  const at = (path: string) => addressOf(row.matter, path)
  const isLocal = !mayDo(here.as, 'handle')
  const tasks: readonly AssessTask[] = [
    {
      title: 'Is this a complaint, and whose?',
      href: at('what-it-is'),
      status: facts.classified ? done(classes[facts.classified.as]) : untouched,
    },
    {
      title: 'Make safe, keep evidence',
      // Whichever of the two is still to do; each page leads to the other.
      href: at(safetyTo(view) ? 'safety' : 'keep-evidence'),
      ...hintOf(facts),
      status: safeStatus(view),
    },
    {
      title: 'Contact and listen',
      href: at('contact'),
      status: contactStatus(facts, here),
    },
    { title: 'Must it be referred?', href: at('referral'), status: referralStatus(facts) },
    {
      title: 'Record or handle outside Schedule 3',
      href: at('record'),
      status: recordingStatus(facts),
    },
    {
      title: 'History',
      href: at('history'),
      ...heldHint(view, here),
      status: historyStatus(facts),
    },
    {
      title: 'How to handle, and severity if special procedure',
      href: at('how-to-handle'),
      status: handlingStatus(facts),
    },
  ]
  // What comes after recording is the department's; what colleagues report is not recorded so.
  if (facts.kind !== 'complaint') return tasks.filter(({ href }) => href !== at('record'))
  return isLocal ? tasks.slice(0, 5) : tasks
}

function heldHint({ story }: MatterView, here: Around): Readonly<{ hint?: string }> {
  const line = holdingsOfStory(story, here)
  return line ? { hint: `Restricted holdings check: ${line}` } : {}
}

function safetyTo({ row, facts, casesToProtect }: MatterView): boolean {
  return row.safetyLook || casesToProtect.length > 0 || facts?.safety.length === 0
}

function hintOf({ safety, preserved }: Facts): Readonly<{ hint?: string }> {
  const kept = preserved.flatMap(one => one.kept)
  const count = (state: 'kept' | 'asked' | 'not-available') =>
    kept.filter(one => one.state === state).length
  if (safety.length === 0 && kept.length === 0) return {}
  const evidence =
    kept.length > 0
      ? `Evidence: ${count('kept')} kept, ${count('asked')} asked for, ${count('not-available')} not to be had`
      : 'Evidence: to do'
  return { hint: `Safety: ${safety.length > 0 ? 'done' : 'to do'}. ${evidence}.` }
}

function safeStatus({ row, facts, casesToProtect }: MatterView): Status {
  if (row.safetyLook || casesToProtect.length > 0) return urgent('Do this now')
  const kept = (facts?.preserved.length ?? 0) > 0
  const safe = (facts?.safety.length ?? 0) > 0
  if (kept && safe) return done('Begun, goes on')
  return kept || safe ? waiting('Half done') : untouched
}

function contactStatus({ contacts }: Facts, here: Around): Status {
  const last = contacts.at(-1)
  return last ? done(nearDay(last.on, here)) : untouched
}

function referralStatus(facts: Facts): Status {
  const { referred } = facts
  if (referred.length > 0) return done('Referred')
  const answers = referralQuestions.map(({ code }) => lastAnswer(facts, code)?.answer)
  if (answers.includes('yes')) return urgent('It must be referred')
  if (answers.includes('not-sure')) return waiting('Not sure: ask a supervisor')
  if (answers.every(answer => answer === 'no')) return done('Need not be referred')
  return answers.some(Boolean) ? waiting('Half done') : untouched
}

function recordingStatus({ recorded, putRight, outside }: Facts): Status {
  if (recorded) return done('Recorded')
  if (putRight) return done('Put right')
  return outside ? done('Outside Schedule 3') : untouched
}

function historyStatus({ history, subjects }: Facts): Status {
  const looked = new Set(history.map(({ subject }) => subject))
  const left = subjects.filter(({ subject }) => !looked.has(subject)).length
  if (looked.size === 0) return untouched
  return left > 0 ? waiting(`${left} still to do`) : done()
}

function handlingStatus({ handling, severity }: Facts): Status {
  const last = handling.at(-1)
  if (last) return done(last.how === 'otherwise' ? 'Without investigation' : 'Investigation')
  return severity.length > 0 ? waiting('Half done') : untouched
}
