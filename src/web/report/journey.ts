/**
 * The questions in the order they are asked, as data. A step may be asked only of some; one can
 * stand in two places where the answers so far decide which.
 */
import { needsSafetyLook } from '#casework'
import type { Day } from '#kernel'
import { readActing } from './acting/read.ts'
import { readBecause } from './because/read.ts'
import { readBefore } from './before/read.ts'
import { readContact } from './contact/read.ts'
import { partOf, type Reader, type StepName, type Told, typedAt } from './draft.ts'
import { readEmployee } from './employee/read.ts'
import { readFiles } from './files/read.ts'
import { readForce } from './force/read.ts'
import { readHappened } from './happened/read.ts'
import { readPeople } from './people/read.ts'
import { readRight } from './right/read.ts'
import { readSafe } from './safe/read.ts'
import { readTelling } from './telling/read.ts'
import { readUnnamed } from './unnamed/read.ts'
import { readWhen } from './when/read.ts'
import { readWho } from './who/read.ts'
import { readWhom } from './whom/read.ts'

type Step = Readonly<{
  name: StepName
  read: Reader<unknown>
  /** Absent: asked of everyone. */
  asked?: (told: Told) => boolean
}>

/** Whether talking to someone is offered before anything has to be written. */
function offeredFirst(told: Told): boolean {
  const safe = readSafeIn(told)
  return safe !== undefined && (safe === 'rather-talk' || needsSafetyLook(safe))
}
function readSafeIn(told: Told) {
  const typed = typedAt(told, 'safe', 'safe')
  return (
    ['close-to-me', 'dealing-with-my-case', 'can-find-me', 'none', 'rather-talk'] as const
  ).find(answer => answer === typed)
}

/** Somebody who works for the police: what they report is no complaint. */
function isEmployee(told: Told): boolean {
  return typedAt(told, 'who', 'who') === 'police-employee'
}

/** Nobody may know their name, so it is not asked for. */
function hasNoName(told: Told): boolean {
  const sealed = isEmployee(told) && typedAt(told, 'employee', 'may-know') === 'nobody'
  return sealed || typedAt(told, 'who', 'who') === 'unnamed'
}

const journey: readonly Step[] = [
  { name: 'force', read: readForce },
  { name: 'who', read: readWho },
  { name: 'unnamed', read: readUnnamed, asked: told => typedAt(told, 'who', 'who') === 'unnamed' },
  { name: 'employee', read: readEmployee, asked: isEmployee },
  {
    name: 'acting',
    read: readActing,
    asked: told => typedAt(told, 'who', 'who') === 'acting-for-someone',
  },
  { name: 'safe', read: readSafe },
  { name: 'contact', read: readContact, asked: told => !hasNoName(told) },
  { name: 'telling', read: readTelling, asked: offeredFirst },
  { name: 'happened', read: readHappened },
  {
    name: 'telling',
    read: readTelling,
    asked: told => !offeredFirst(told) && typedAt(told, 'happened', 'includes') !== '',
  },
  { name: 'when', read: readWhen },
  { name: 'whom', read: readWhom },
  { name: 'people', read: readPeople, asked: told => typedAt(told, 'whom', 'whom') === 'known' },
  { name: 'before', read: readBefore },
  // What would put it right is a complainant's to say; a colleague reports what others did.
  { name: 'because', read: readBecause, asked: told => !isEmployee(told) },
  { name: 'right', read: readRight, asked: told => !isEmployee(told) },
  { name: 'files', read: readFiles },
]

/** The steps this person is asked, in order. */
export function stepsFor(told: Told): readonly Step[] {
  return journey.filter(({ asked }) => asked?.(told) ?? true)
}

type At = Readonly<{ told: Told; today: Day }>

function stands({ name, read }: Step, at: At): boolean {
  return partOf(read, name, at) !== undefined
}

export const checkAddress = '/report/check'
export function addressOf(name: StepName): string {
  return `/report/${name}`
}

/** The first question still to answer, or the page where answers are checked. */
export function nextToAnswer(at: At): string {
  const open = stepsFor(at.told).find(step => !stands(step, at))
  return open ? addressOf(open.name) : checkAddress
}

/**
 * Where a person goes after answering: an earlier gap first, then on; a change goes back to
 * check.
 */
export function after(name: StepName, changing: boolean, at: At): string {
  const steps = stepsFor(at.told)
  const here = steps.findIndex(step => step.name === name)
  const gap = steps.slice(0, here).find(step => !stands(step, at))
  if (gap) return addressOf(gap.name)
  if (changing) return nextToAnswer(at)
  const next = steps[here + 1]
  return next ? addressOf(next.name) : checkAddress
}

/** The page before, for the Back link. */
export function before(name: StepName, told: Told): string {
  const steps = stepsFor(told)
  const here = steps.findIndex(step => step.name === name)
  const last = here > 0 ? steps[here - 1] : undefined
  return last ? addressOf(last.name) : '/report'
}
