import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, commandId, londonDay, personId } from '#kernel'
import { onAnEngine } from '#test'
import { openOffice, wordsOf } from '../testing/office.ts'

onAnEngine(engine => {
  test('whoever a matter is given to reads where it stands, in the list and on its page', async t => {
    const office = await openOffice(engine, { demonstration: true })
    t.after(() => office.test.close())
    const { desk, bench } = office.test
    const matter = await office.matter('Rudeness at a station counter')
    const wren = (await desk.personas()).find(({ name }) => name === 'Wren Castell')
    const cato = (await desk.personas()).find(({ name }) => name === 'Cato Brandreth')
    if (!wren || !cato) throw new Error('somebody is missing')
    const { authority, person, name, role } = wren
    const given = await desk.access.giveAccess(
      {
        authority,
        actor: { type: 'staff', person, name, role },
        command: commandId(bench.world.id()),
      },
      {
        matter,
        person: personId(cato.person),
        purpose: 'To prepare',
        until: addDays(londonDay(bench.world.now()), 7),
      },
    )
    equal(given.ok, true)
    const reader = await office.as('Cato Brandreth')
    match(wordsOf((await reader.get('/given')).body), /Where it stands .* Logged/)
    match(wordsOf((await reader.get(`/given/${matter}`)).body), /Where it stands: Logged/)
  })

  test('the top of a page names the body whoever reads it works for, not always the force', async t => {
    const office = await openOffice(engine)
    t.after(() => office.test.close())
    const named = async (who: string, path: string) => {
      const { body } = await (await office.as(who)).get(path)
      return /candour-header__authority">([^<]*)</.exec(body)?.[1]
    }
    equal(await named('Jay Arden', '/work'), 'Northmoor Police')
    equal(
      await named('Ines Hallam', '/reviews'),
      office.test.bench.authorities.find(({ id }) => id === 'northmoor-commissioner')?.name,
    )
  })
})
