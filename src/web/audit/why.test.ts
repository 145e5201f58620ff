import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine } from '#test'
import { addressOf } from '../casework/duty-words.ts'
import { openOffice, wordsOf } from '../testing/office.ts'
import { browser } from '../testing/stage.ts'

onAnEngine(engine => {
  test('counter-corruption is a reason of those whose work it is, and of nobody else', async t => {
    const office = await openOffice(engine, { demonstration: true })
    t.after(() => office.test.close())
    const matter = await office.matter('Rudeness at a station counter')
    const asked = async (name: string) => {
      const visitor = browser(office.test.app)
      const persona = (await office.test.desk.personas()).find(one => one.name === name)
      ok(persona)
      await visitor.signIn(persona)
      const form = await visitor.get(`${addressOf(matter)}/why?to=${addressOf(matter)}`)
      equal(form.statusCode, 200)
      return { visitor, form }
    }
    const wren = await asked('Wren Castell')
    doesNotMatch(wren.form.body, /counter-corruption/)
    const refused = await wren.visitor.send(wren.form, { why: 'counter-corruption' })
    match(wordsOf(refused.body), /Choose why you need to see this/)
    const idris = await asked('Idris Vane')
    const said = await idris.visitor.send(idris.form, { why: 'counter-corruption' })
    equal(said.statusCode, 303)
    await idris.visitor.get(addressOf(matter))
    const noor = await office.as('Noor Achterberg')
    const found = wordsOf((await noor.get('/audit/looks?person=Idris')).body)
    match(found, /Counter-corruption work/)
  })
})
