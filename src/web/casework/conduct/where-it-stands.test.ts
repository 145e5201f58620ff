import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, instant, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const today = day('2026-11-30')

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: instant(`${today}T09:00:00Z`) })
  })
  after(() => office?.test.close())

  /** What the force looks into by itself of Oliver Pike: neither misconduct nor gross. */
  async function neither() {
    const matter = await office.report({ safety: 'none', becauseOf: ['none'] })
    const address = addressOf(matter)
    const jay = await office.as('Jay Arden')
    const { conduct, work } = office.test.desk
    const asked = { matter, on: today, why: 'Late for duty.' }
    await work.classifyMatter(await office.acting('Jay Arden'), {
      ...{ ...asked, as: 'internal-conduct', standing: {}, aboutConduct: true },
    })
    await answerPage(jay, `${address}/people/new`, { name: 'Oliver Pike', kind: 'officer' })
    const list = async () => wordsOf((await jay.get(`${address}/conduct`)).body)
    const officer = /\/conduct\/([^"/]+)"/.exec((await jay.get(`${address}/conduct`)).body)?.[1]
    ok(officer)
    const subject = subjectId(officer)
    for (const look of ['alone', 'with-history'] as const) {
      const level = { look, level: 'neither', by: 'appropriate-authority' } as const
      const as = await office.acting('Jay Arden')
      const said = await conduct.assessConduct(as, { ...asked, ...level, subject, entry: look })
      ok(said.ok)
    }
    const at = `${address}/conduct/${officer}`
    const hub = async () => wordsOf((await jay.get(at)).body)
    const send = async (page: string, answers: Readonly<Record<string, string>>) =>
      equal((await answerPage(jay, `${at}/${page}`, answers)).statusCode, 303, page)
    return { jay, matter, subject, at, hub, list, send }
  }

  test('a case sent to the performance procedure is there from its beginning to its end', async () => {
    const { hub, send } = await neither()
    doesNotMatch(await hub(), /Performance procedure/)
    const why = 'His shifts are to be planned with him.'
    await send('no-case', { route: 'performance', consulted: 'The sergeant agrees.', why })
    match(await hub(), /Performance procedure It has rules of its own.*? To begin/)
    await send('steps/performance-began', { why })
    match(await hub(), /Performance procedure\. .*Performance procedure It has.*? Under way/)
    await send('steps/performance-ended', { why: 'He is on time.' })
    match(await hub(), /At an end\. .*Performance procedure It has.*? Ended/)
  })

  test('what the force found itself is a matter to take, and no complaint to log', async () => {
    const { jay, matter } = await neither()
    const head = wordsOf((await jay.get(addressOf(matter))).body)
    match(head, /Internal conduct matter .*Take this matter/)
    doesNotMatch(head, /Not yet logged|Take this complaint|Parts of this complaint/)
    const { body } = await jay.get('/work?whose=force')
    const listed = body.split('id="received"')[1] ?? ''
    doesNotMatch(listed, new RegExp(matter))
  })

  test('practice that looks like misconduct after all is to be assessed again', async () => {
    const { hub, send } = await neither()
    const reviewer = 'Inspector Lee Hart'
    await send('reflective', { step: 'opened', reviewer, words: 'To learn from it.' })
    match(await hub(), /Reflective practice\. /)
    await send('reflective', { step: 'escalated', reviewer, words: 'It was on purpose.' })
    match(await hub(), /How serious it is has to be assessed\. .*? To assess again/)
  })

  test('no case is at an end while a claim for judicial review is before the court', async () => {
    const { hub, list, send } = await neither()
    const claimed = 'A claim for judicial review is before the court'
    const claim = { route: 'judicial-review', step: 'made', by: 'officer', grounds: 'No reasons.' }
    await send('challenge-begun', claim)
    match(await hub(), new RegExp(`has to be assessed\\. ${claimed}\\.`))
    await send('steps/performance-began', { why: 'As agreed.' })
    await send('steps/performance-ended', { why: 'He is on time.' })
    match(await hub(), new RegExp(`${claimed}\\.`))
    doesNotMatch(await hub(), /At an end/)
    match(await list(), new RegExp(claimed))
    doesNotMatch(await list(), /At an end/)
  })
})
