/** For tests of pages: a case of gross misconduct referred to a hearing, its papers supplied. */
import { equal, ok } from 'node:assert/strict'
import {
  allegationId,
  type Day,
  day,
  instant,
  type MatterId,
  type SubjectId,
  subjectId,
} from '#kernel'
import { answerPage } from '../../../testing/answer.ts'
import type { Office } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'

/** A Monday on which the tests' office is opened, and the Monday its papers were supplied. */
export const openedAt = instant('2026-12-07T09:30:00Z')
const suppliedOn = day('2026-11-16')

export type Referred = Awaited<ReturnType<typeof referred>>

type Step = Readonly<{ matter: MatterId; on: Day; entry: string; subject: SubjectId }>

/** `first`: what is done at the desk before the report on it is received. */
export async function referred(
  office: Office,
  first: (step: (entry: string, on?: Day) => Step) => Promise<void> = async () => {},
) {
  const matter = await office.report({ safety: 'none', becauseOf: ['none'] })
  const jay = await office.as('Jay Arden')
  const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
  await answerPage(jay, `${addressOf(matter)}/people/new`, who)
  const logged = { summary: 'E-mails', 'allegation-1': 'He wrote to her.' }
  await answerPage(jay, `${addressOf(matter)}/log`, logged)
  const list = (await jay.get(`${addressOf(matter)}/conduct`)).body
  const at = /href="([^"]+\/conduct\/[^"/]+)"/.exec(list)?.[1]
  ok(at)
  const officer = at.slice(at.lastIndexOf('/') + 1)
  const { conduct } = office.test.desk
  const step = (entry: string, on = suppliedOn): Step => ({
    ...{ matter, on, entry: `${entry}-${matter}`, subject: subjectId(officer) },
  })
  await first(step)
  const view = await office.test.desk.work.matter(await office.acting('Jay Arden'), matter)
  const done = [
    await conduct.receiveCaseReport(await office.acting('Jay Arden'), {
      ...{ ...step('report'), from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' },
    }),
    await conduct.determineCase(await office.acting('Jay Arden'), {
      ...{ ...step('case'), by: 'appropriate-authority', why: 'A panel could find it.' },
      form: 'hearing',
      allegations: (view?.facts?.allegations ?? []).map(({ id }) => ({
        ...{
          allegation: allegationId(id),
          answer: 'gross-misconduct',
          standards: [2],
          why: 'He said so.',
        },
      })),
      waivedWhy: 'Decided on paper.',
    }),
    await conduct.serveNotice(await office.acting('Jay Arden'), {
      ...{ ...step('documents'), notice: 'documents', byEmail: false },
      parts: [{ part: 'words', words: 'The documents of the case.' }],
      service: { way: 'in-person', at: 'Northmoor House', by: 'Jay Arden', proof: 'Signed for.' },
    }),
  ]
  for (const one of done) equal(one.ok, true, JSON.stringify(one))
  return { matter, jay, at, officer, step, subject: subjectId(officer) }
}
