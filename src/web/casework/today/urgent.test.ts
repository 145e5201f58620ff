import { doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { urgentMax } from '#desk'
import { commandId, londonDay } from '#kernel'
import { onAnEngine } from '#test'
import { openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

onAnEngine(engine => {
  test('nobody whose safety waits is left off Today without a word', async () => {
    const database = await engine.fresh()
    const office = await openOffice({ ...engine, fresh: async () => database })
    await office.report({ safety: 'dealing-with-my-case' })
    const copies = (from: number, to: number) =>
      database.owner(`
        insert into matter
        select (jsonb_populate_record(first, jsonb_build_object(
                 'matter_id', gen_random_uuid(), 'reference', 'COPY/' || n))).*
          from (select m from matter m order by received_at, reference desc limit 1) as one (first),
               generate_series(${from}, ${to}) as n
      `)
    const jay = await office.as('Jay Arden')
    const safety = (html: string) => html.match(/Look at the complainant’s safety/g)?.length

    await copies(2, urgentMax)
    const all = (await jay.get('/work')).body
    equal(safety(all), urgentMax)
    doesNotMatch(wordsOf(all), /More wait than fit here/)

    await copies(urgentMax + 1, urgentMax + 1)
    const more = (await jay.get('/work')).body
    equal(safety(more), urgentMax)
    match(wordsOf(more), /More wait than fit here/)
    await office.test.close()
  })

  test('somebody pressed to withdraw is everybody’s first thing until it was looked at', async () => {
    const office = await openOffice(engine)
    const { desk, bench } = office.test
    const matter = await office.report({ safety: 'none' })
    const [jay] = await desk.personas()
    const as = () => {
      if (!jay) throw new Error('nobody works here')
      const { authority, person, name, role } = jay
      const command = commandId(bench.world.id())
      return { authority, actor: { type: 'staff', person, name, role }, command } as const
    }
    const on = londonDay(bench.world.now())
    await desk.work.receiveWithdrawal(as(), {
      matter,
      on,
      by: 'post',
      words: 'I want to stop.',
      signed: 'complainant',
      pressed: 'yes',
      pressedWords: 'He telephoned me.',
    })
    const wren = await office.as('Wren Castell')
    const row = /Look at who pressed them to withdraw/
    match(wordsOf((await wren.get('/work')).body), row)
    const next = /Next Look at who pressed them Now/
    match(wordsOf((await wren.get(addressOf(matter))).body), next)
    const done = { found: 'A colleague telephoned her.', done: 'He was told to stop.' }
    await desk.work.considerPressure(as(), { matter, on, ...done })
    doesNotMatch(wordsOf((await wren.get('/work')).body), row)
    await office.test.close()
  })
})
