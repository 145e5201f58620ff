import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { As } from '#desk'
import { authorityId, commandId, type MatterId, personId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'
import { assessPages } from './pages.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const plain = { safety: 'none', whom: { type: 'Service' } } as const

  /** Given by the department to the sergeant at Quayside. */
  async function give(matter: MatterId): Promise<void> {
    const { desk, bench } = office.test
    const jay = personId('jay-arden')
    const as: As = {
      authority: authorityId('northmoor'),
      actor: { type: 'staff', person: jay, name: 'Jay Arden', role: 'caseworker' },
    }
    const given = await desk.work.assign(
      { ...as, command: commandId(bench.world.id()) },
      { matter, handler: personId('sol-marchetti') },
    )
    equal(given.ok, true)
  }

  test('a local handler sees what was given to them, and puts it right', async () => {
    const sol = await office.as('Sol Marchetti')
    const mine = await office.report(plain)
    const other = await office.report(plain)
    await give(mine)
    equal((await sol.get('/work')).headers.location, '/work/own')
    const own = (await sol.get('/work/own')).body
    match(own, new RegExp(addressOf(mine)))
    doesNotMatch(own, new RegExp(addressOf(other)))
    match(wordsOf(own), /Given to you .*Put it right now/)
    doesNotMatch(wordsOf(own), /Finished lately/)
    const page = wordsOf((await sol.get(addressOf(mine))).body)
    match(page, /First assessment/)
    doesNotMatch(page, /Letters|Take this complaint/)
    const sent = await answerPage(sol, `${addressOf(mine)}/put-right`, {
      summary: 'Slow to return property',
      code: 'A4',
      wanted: 'Her phone.',
      found: 'It was in the wrong store.',
      did: 'apologised',
      by: 'email',
      none: 'none',
      satisfied: 'yes',
    })
    equal(sent.headers.location, `${addressOf(mine)}?done=put-right`)
    match(wordsOf((await sol.get('/work/own')).body), /Finished lately .*Slow to return property/)
  })

  test('what is not theirs is refused on every page alike, whether or not it exists', async () => {
    const sol = await office.as('Sol Marchetti')
    const other = await office.report(plain)
    const nothing = '00000000-0000-4000-8000-000000000000'
    const shown = assessPages.filter(({ path, methods }) => {
      return path.includes(':matter') && methods.includes('GET')
    })
    equal(shown.length > 15, true)
    for (const { path } of shown) {
      const theirs = await sol.get(path.replace(':matter', other))
      const none = await sol.get(path.replace(':matter', nothing))
      deepEqual([path, theirs.statusCode], [path, 403])
      const bare = (body: string) => body.replaceAll(/value="[^"]*"/g, '')
      equal(bare(theirs.body).replaceAll(other, nothing), bare(none.body), path)
    }
  })

  test('a verb asked past the pages is refused just the same', async () => {
    const other = await office.report(plain)
    const { desk, bench } = office.test
    const as = () =>
      ({
        authority: authorityId('northmoor'),
        actor: {
          type: 'staff',
          person: personId('sol-marchetti'),
          name: 'Sol Marchetti',
          role: 'local handler',
        },
        command: commandId(bench.world.id()),
      }) as const
    const on = (await desk.work.ownWork(as()))?.matters ?? []
    equal(
      on.some(({ matter }) => matter === other),
      false,
    )
    const asked = await desk.work.finishPutRight(as(), { matter: other })
    equal(!asked.ok && asked.refusal.type, 'NotPermitted')
    equal(await desk.work.matter(as(), other), undefined)
    equal(await desk.work.classified(as(), other), undefined)
  })
})
