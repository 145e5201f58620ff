import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, londonDay, personId } from '#kernel'
import { onAnEngine } from '#test'
import { openedAt, type Referred, referred } from '../casework/conduct/panel/referred.fixture.ts'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: openedAt })
  })
  after(() => office?.test.close())

  const today = () => londonDay(office.test.bench.world.now())
  async function roomOf({ matter, officer }: Referred) {
    const { actor } = await office.acting('Cato Brandreth')
    ok(actor.type === 'staff')
    const given = await office.test.desk.access.giveAccess(await office.acting('Wren Castell'), {
      ...{ matter, person: personId(actor.person), purpose: 'To decide' },
      until: addDays(today(), 7),
    })
    equal(given.ok, true)
    return { cato: await office.as('Cato Brandreth'), at: `/panel/${matter}/${officer}` }
  }
  async function found({ matter, step }: Referred) {
    const view = await office.test.desk.work.matter(await office.acting('Jay Arden'), matter)
    ok(view?.facts)
    const made = await office.test.desk.conduct.makeFinding(await office.acting('Jay Arden'), {
      ...{ ...step('found', today()), forum: 'hearing', unconnected: false },
      asItWasWhy: 'It was opened, and not recorded.',
      allegations: view.facts.allegations.map(({ id }) => ({
        ...{ allegation: id, found: 'proved', standards: [2], level: 'gross-misconduct' },
        ...{ facts: 'He wrote to her.', why: 'From his own account.' },
      })),
      influence: { open: 'no', why: 'He decided nothing.' },
    })
    equal(made.ok, true, JSON.stringify(made))
  }

  test('what is not opened has nothing announced in it, and the page says what comes first', async () => {
    const { cato, at } = await roomOf(await referred(office))
    doesNotMatch((await cato.get(at)).body, /\/announced"/)
    const page = await cato.get(`${at}/announced`)
    match(wordsOf(page.body), /Nothing is announced before the proceedings are opened.*41\(5\)/)
    doesNotMatch(page.body, /name="words"/)
  })

  test('what was announced orally is recorded, flawed or not, and put right by the last', async () => {
    const to = await referred(office)
    const { cato, at } = await roomOf(to)
    await found(to)
    const said = { action: 'written-warning', words: 'You are warned.' }
    await answerPage(cato, `${at}/announced`, said)
    const first = wordsOf((await cato.get(at)).body)
    match(first, /Announced on .* A written warning: You are warned\. Correct what was/i)
    match(wordsOf((await cato.get(`${at}/announced`)).body), /Recorded already.* You are warned\./)
    const right = { action: 'final-written-warning', words: 'A final warning.' }
    await answerPage(cato, `${at}/announced`, right)
    const room = wordsOf((await cato.get(at)).body)
    match(room, /Announced on .* A final written warning: A final warning\./i)
    doesNotMatch(room, /You are warned/)
  })

  test('once the officer was told, the chair is told that the panel has decided', async () => {
    const to = await referred(office)
    const { cato, at } = await roomOf(to)
    await found(to)
    const told = await office.test.desk.conduct.notifyOutcome(await office.acting('Jay Arden'), {
      ...{ ...to.step('told', today()), finding: 'gross-misconduct', written: true },
      action: 'dismissal-without-notice',
      service: { way: 'in-person', by: 'Jay Arden', at: 'Headquarters', proof: 'Signed for.' },
    })
    equal(told.ok, true, JSON.stringify(told))
    const page = await cato.get(`${at}/reopen`)
    match(wordsOf(page.body), /the panel has decided\. Only a court, a tribunal or an appeal/)
    doesNotMatch(page.body, /name="why"/)
  })
})
