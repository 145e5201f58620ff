/** The whole report from the pages' answers, or the first page that still has to be answered. */
import type { Contact, Described, ReportStanding, Sealed } from '#casework'
import type { Day } from '#kernel'
import { readActing } from '../acting/read.ts'
import { readBecause } from '../because/read.ts'
import { readBefore } from '../before/read.ts'
import { readContact } from '../contact/read.ts'
import { partOf, type Reader, type ReportWords, type StepName, type Told } from '../draft.ts'
import { readEmployee } from '../employee/read.ts'
import { readForce } from '../force/read.ts'
import { readHappened } from '../happened/read.ts'
import { stepsFor } from '../journey.ts'
import { readPeople } from '../people/read.ts'
import { readRight } from '../right/read.ts'
import { readCaseReference, readSafe } from '../safe/read.ts'
import { readTelling } from '../telling/read.ts'
import { readUnnamed } from '../unnamed/read.ts'
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
  const who = part('who', readWho)
  const unnamed = part('unnamed', readUnnamed)
  const actingFor = part('acting', readActing)
  const safety = part('safe', readSafe)
  const caseReference = part('safe', readCaseReference)
  const contact = asked.has('contact') ? part('contact', readContact) : nobody
  const telling = part('telling', readTelling)
  const happened = part('happened', readHappened)
  const occasions = part('when', readWhen)
  const about = part('whom', readWhom)
  const people = part('people', readPeople)
  const toldBefore = part('before', readBefore)
  const because = part('because', readBecause)
  const right = part('right', readRight)

  if (!force || !who || !safety || !contact || !happened || !occasions) return undefined
  if (!about || !toldBefore) return undefined
  if (asked.has('because') && !because) return undefined
  if (asked.has('right') && !right) return undefined
  if (asked.has('unnamed') && !unnamed) return undefined
  if (asked.has('acting') && !actingFor) return undefined
  if (asked.has('telling') && !telling) return undefined
  if (asked.has('people') && !people) return undefined
  return {
    ...(force.place ? { notSureOfForce: force.place } : {}),
    standing: standingOf(who.who, unnamed),
    ...(who.who === 'unnamed' ? { anonymous: true } : {}),
    ...(who.young ? { young: true } : {}),
    ...(actingFor ? { actingFor } : {}),
    safety,
    ...(caseReference ? { caseReference } : {}),
    contact,
    words: happened.words,
    sexualOrViolent: happened.sexualOrViolent,
    ...(telling ? { telling: telling.telling, reportAsCrime: telling.reportAsCrime } : {}),
    occasions,
    whom: whomOf(about, people),
    toldBefore,
    becauseOf: because?.becauseOf ?? [],
    ...(because?.becauseOfWhy ? { becauseOfWhy: because.becauseOfWhy } : {}),
    remedies: right?.remedies ?? [],
    ...(right?.remedyWords ? { remedyWords: right.remedyWords } : {}),
    ...(right?.handledHow ? { handledHow: right.handledHow } : {}),
  }
}

/** Who may know the name of whoever reports; undefined where it is a complaint. */
export function sealedIn(at: Readonly<{ told: Told; today: Day }>): Sealed | undefined {
  const isAsked = stepsFor(at.told).some(({ name }) => name === 'employee')
  return isAsked ? partOf(readEmployee, 'employee', at) : undefined
}

/** Nobody to reach and nothing to call them by: they come back by their code. */
const nobody: Contact = {
  name: '',
  ways: {
    email: { may: false },
    phone: { may: false },
    text: { may: false },
    post: { may: false },
  },
}

function standingOf(
  who: ReportStanding | 'unnamed',
  unnamed: ReportStanding | undefined,
): ReportStanding {
  return who === 'unnamed' ? (unnamed ?? 'not-said') : who
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
