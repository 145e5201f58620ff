/** The whole report from the pages' answers, or the first page that still has to be answered. */
import type { Described } from '#casework'
import type { Day } from '#kernel'
import { readActing } from '../acting/read.ts'
import { readBecause } from '../because/read.ts'
import { readBefore } from '../before/read.ts'
import { readContact } from '../contact/read.ts'
import { partOf, type Reader, type ReportWords, type StepName, type Told } from '../draft.ts'
import { readForce } from '../force/read.ts'
import { readHappened } from '../happened/read.ts'
import { stepsFor } from '../journey.ts'
import { readPeople } from '../people/read.ts'
import { readRight } from '../right/read.ts'
import { readSafe } from '../safe/read.ts'
import { readTelling } from '../telling/read.ts'
import { readWhen } from '../when/read.ts'
import { readWho } from '../who/read.ts'
import { readWhom } from '../whom/read.ts'

/** The report these answers make; undefined while any question asked of this person is open. */
export function reportFrom(at: Readonly<{ told: Told; today: Day }>): ReportWords | undefined {
  const asked = new Set(stepsFor(at.told).map(({ name }) => name))
  /** Answers to questions no longer asked are not part of what is sent. */
  const part = <Part>(name: StepName, reader: Reader<Part>) =>
    asked.has(name) ? partOf(reader, name, at) : undefined

  const force = part('force', readForce)
  const standing = part('who', readWho)
  const actingFor = part('acting', readActing)
  const safety = part('safe', readSafe)
  const contact = part('contact', readContact)
  const telling = part('telling', readTelling)
  const happened = part('happened', readHappened)
  const occasions = part('when', readWhen)
  const about = part('whom', readWhom)
  const people = part('people', readPeople)
  const toldBefore = part('before', readBefore)
  const because = part('because', readBecause)
  const right = part('right', readRight)

  if (!force || !standing || !safety || !contact || !happened || !occasions) return undefined
  if (!about || !toldBefore || !because || !right) return undefined
  if (asked.has('acting') && !actingFor) return undefined
  if (asked.has('telling') && !telling) return undefined
  if (asked.has('people') && !people) return undefined
  return {
    ...(force.place ? { notSureOfForce: force.place } : {}),
    standing,
    ...(actingFor ? { actingFor } : {}),
    safety,
    contact,
    words: happened.words,
    sexualOrViolent: happened.sexualOrViolent,
    ...(telling ? { telling: telling.telling, reportAsCrime: telling.reportAsCrime } : {}),
    occasions,
    whom: whomOf(about, people),
    toldBefore,
    becauseOf: because.becauseOf,
    ...(because.becauseOfWhy ? { becauseOfWhy: because.becauseOfWhy } : {}),
    remedies: right.remedies,
    ...(right.remedyWords ? { remedyWords: right.remedyWords } : {}),
    ...(right.handledHow ? { handledHow: right.handledHow } : {}),
  }
}

type About = Readonly<{ whom: 'known' | 'not-known' | 'service'; description?: string }>

/** Who it is about, from the two questions that ask. */
export function whomOf(about: About, people: readonly Described[] = []): ReportWords['whom'] {
  switch (about.whom) {
    case 'known':
      return { type: 'Known', people }
    case 'not-known':
      return { type: 'NotKnown', ...(about.description ? { description: about.description } : {}) }
    case 'service':
      return { type: 'Service' }
  }
}
