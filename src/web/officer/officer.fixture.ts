/** For tests of the officer's page: DS Pike, let in by code, and what he sends. */
import { equal, match, ok } from 'node:assert/strict'
import { allegationId, day, subjectId } from '#kernel'
import { answerPage } from '../testing/answer.ts'
import { type Office, wordsOf } from '../testing/office.ts'
import { type Browser, browser } from '../testing/stage.ts'

export const second = 'the green lamp'
export const officer = subjectId('pike')
const other = subjectId('marsh')
export const service = {
  ...{ at: 'the station', by: 'Ms Roe', proof: 'He signed for it.' },
  way: 'in-person',
} as const

/** DS Pike, with or without notice of the investigation; nothing of another officer is his. */
export async function pike(office: Office, isNoticed = true) {
  const matter = await office.report({ safety: 'none', becauseOf: ['none'] })
  const { desk } = office.test
  const as = () => office.acting('Jay Arden')
  const on = day('2026-11-19')
  const named = { kind: 'officer', rank: 'DS' } as const
  await desk.work.nameSubject(await as(), {
    ...{ matter, on, who: { ...named, subject: officer, name: 'Oliver Pike' } },
  })
  await desk.work.nameSubject(await as(), {
    ...{ matter, on, who: { ...named, subject: other, name: 'Corin Marsh' } },
  })
  await desk.work.addAllegation(await as(), {
    ...{ matter, on },
    allegation: { id: allegationId('a1'), words: 'Wrote about her looks.', about: [officer] },
  })
  const step = (entry: string, on = '2026-11-20') => ({
    ...{ matter, subject: officer, entry, on: day(on) },
  })
  if (isNoticed)
    ok(
      (
        await desk.conduct.serveNotice(await as(), {
          ...{ ...step('notice'), notice: 'investigation', byEmail: false, service },
          parts: [{ part: 'conduct', words: 'Messages about her looks.' }],
          ...{ waivedWhy: 'For the test.', asItWasWhy: 'For the test.' },
        })
      ).ok,
    )
  const at = `/work/matters/${matter}/conduct/${officer}`
  return { office, matter, at, step, as, desk, jay: await office.as('Jay Arden') }
}
export type Pike = Awaited<ReturnType<typeof pike>>

export async function letIn({ jay, at }: Pike, guest = 'officer', name = 'Oliver Pike') {
  const sent = await answerPage(jay, `${at}/own-page/new`, {
    ...{ guest, name, second, how: 'Handed over in person' },
  })
  equal(sent.statusCode, 303, wordsOf(sent.body))
  const list = wordsOf((await jay.get(`${at}/own-page`)).body)
  return new RegExp(`${name} As .*?Code (NM-[0-9A-Z-]+)`).exec(list)?.[1] ?? ''
}

export async function opened({ office }: Pike, code: string): Promise<Browser> {
  const visitor = browser(office.test.app)
  const entered = await visitor.send(await visitor.get('/officer'), { code })
  equal(entered.headers.location, '/officer/second')
  equal((await visitor.get('/officer/page')).headers.location, '/officer/second')
  const given = await visitor.send(await visitor.get('/officer/second'), { second })
  equal(given.headers.location, '/officer/page')
  return visitor
}
export const shown = async (visitor: Browser) => wordsOf((await visitor.get('/officer/page')).body)
export const sendChecked = async (
  visitor: Browser,
  path: string,
  answers: Readonly<Record<string, string>>,
) => {
  const page = await visitor.get(path)
  const checked = await visitor.send(page, answers)
  match(checked.body, /Check before you send it/)
  return visitor.send(page, { ...answers, checked: 'yes' })
}
