/** An officer whom somebody complained of: warned, under conditions, and before a court. */
import { ok } from 'node:assert/strict'
import { publicationQuestions } from '#casework'
import type { AsCommand } from '#desk'
import {
  addDays,
  allegationId,
  commandId,
  day,
  type MatterId,
  type SubjectId,
  subjectId,
} from '#kernel'
import { invented, type TestApp, testWorld } from '#test'
import { done, northmoor } from '../../src/desk/demonstration.fixture.ts'

/** A Monday. */
export const today = day('2026-08-10')
/** Everybody’s who has to give one. */
export const second = 'demonstration'

export type Acting = (name: string) => Promise<AsCommand>
/** The matter of a case, and the officer in it. */
export type Standing = Readonly<{ matter: MatterId; subject: SubjectId }>

const service = {
  way: 'in-person',
  at: 'Alder House, Northmoor',
  by: 'Hester Vane',
  proof: 'He signed for it.',
} as const

/** A complaint about two officers: one was warned, keeps to conditions, and asks the court. */
export async function complained({ desk }: TestApp, acting: Acting) {
  const holder = testWorld.id()
  const { files: _, ...report } = invented.report({ safety: 'none', becauseOf: ['none'] })
  await desk.report.start(holder, northmoor)
  await desk.report.submit(holder, commandId(testWorld.id()), report)
  await desk.report.chooseSecond(holder, second)
  const { code = '' } = (await desk.report.confirmation(holder)) ?? {}
  const found = await desk.track.findByCode(code)
  ok(found.type === 'Found')
  const { matter } = found
  const jay = () => acting('Jay Arden')
  await logged({ desk }, jay, matter)
  const subject = subjectId('pike')
  const { conduct } = desk
  const step = (entry: string, on = '2026-06-22') => ({ matter, subject, entry, on: day(on) })
  const words = 'I no longer ring the police. I moved house.'
  done(
    await conduct.receiveImpact(await jay(), {
      ...{ matter, on: today, entry: 'impact', words, how: 'in-person' },
    }),
  )
  done(
    await conduct.notifyOutcome(await jay(), {
      ...{ ...step('told'), finding: 'misconduct', action: 'written-warning', written: true },
      ...{ months: 18, service, waivedWhy: 'The report of the panel came by post.' },
      asItWasWhy: 'It was decided before this record was begun.',
    }),
  )
  done(
    await conduct.tellFirst(await jay(), {
      ...{ ...step('told-first'), who: 'Amara Quill', capacity: 'complainant' },
      ...{ by: 'Jay Arden', how: 'By telephone at 15:00, and by letter.' },
    }),
  )
  const sol = await acting('Sol Marchetti')
  ok(sol.actor.type === 'staff')
  done(
    await conduct.setConditions(await jay(), {
      ...{ ...step('conditions'), whose: 'Sol Marchetti', person: sol.actor.person },
      ...{ conditions: 'No lone contact with witnesses.', until: day('2027-06-30') },
    }),
  )
  done(
    await conduct.makeChallenge(await jay(), {
      ...{ ...step('claim', '2026-07-20'), challenge: 'jr', route: 'judicial-review' },
      ...{ by: 'complainant', step: 'made', reference: 'CO/4471/2026' },
      grounds: 'How serious it was is nowhere reasoned.',
    }),
  )
  done(
    await conduct.holdRecords(await jay(), {
      ...{ ...step('held', '2026-07-20'), held: true, why: 'A claim was made.' },
    }),
  )
  done(
    await conduct.setCourtDay(await jay(), {
      ...{ ...step('court-day', '2026-07-20'), challenge: 'jr', what: 'acknowledgment' },
      ...{ whose: 'authority', by: day('2026-08-14'), words: 'The claim form says so.' },
    }),
  )
  await considered(conduct, acting, { matter, subject })
  return { code, at: { matter, subject } }
}

/** What is to be public of it, with all its questions answered. */
async function considered(
  conduct: TestApp['desk']['conduct'],
  acting: Acting,
  at: Standing,
): Promise<void> {
  const step = (entry: string) => ({ ...at, on: today, entry, publication: 'outcome' })
  done(
    await conduct.considerPublication(await acting('Jay Arden'), {
      ...{ ...step('considered'), what: 'outcome', removed: [], downOn: addDays(today, 28) },
      heading: 'DS Oliver Pike: outcome of a misconduct hearing',
      words: 'Oliver Pike wrote to a witness in Harbour Street. The outcome is a written warning.',
      answers: publicationQuestions.map(question => ({
        ...{ question, answer: 'yes', how: 'With the solicitor.' },
      })),
    }),
  )
}

async function logged(
  { desk }: Pick<TestApp, 'desk'>,
  jay: () => Promise<AsCommand>,
  matter: MatterId,
): Promise<void> {
  for (const [id, name, rank] of [
    ['pike', 'Oliver Pike', 'DS'],
    ['marsh', 'Corin Marsh', 'DC'],
  ] as const)
    done(
      await desk.work.nameSubject(await jay(), {
        ...{ matter, on: today },
        who: { subject: subjectId(id), kind: 'officer', rankBand: 'federated', name, rank },
      }),
    )
  done(
    await desk.work.logComplaint(await jay(), {
      ...{ matter, on: today, summary: 'Messages from a detective' },
      allegations: [
        {
          id: allegationId('alleged-1'),
          words: 'He wrote eleven times to a witness of how she looked.',
          about: [subjectId('pike'), subjectId('marsh')],
        },
      ],
    }),
  )
}
