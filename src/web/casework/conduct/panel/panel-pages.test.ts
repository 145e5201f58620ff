import { equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { hideNames, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A complaint about Oliver Pike, at the page of his proceedings. */
  async function begun() {
    const matter = addressOf(await office.report({ safety: 'none' }))
    const jay = await office.as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, who)
    const body = (await jay.get(`${matter}/conduct`)).body
    const at = /href="([^"]+\/conduct\/[^"/]+)"/.exec(body)?.[1]
    ok(at)
    return { jay, at }
  }
  const chair = {
    place: 'chair not-known',
    name: 'Ines Marlow',
    whose: 'inside',
    ties: 'manages-investigator',
    'ties-words': 'She signs off the investigator’s work.',
  }

  test('a chair who manages the investigator is named only with why, and one chair at a time', async () => {
    const { jay, at } = await begun()
    const first = await answerPage(jay, `${at}/panel/new`, {})
    match(wordsOf(first.body), /Select every tie there is, or that there is none/)
    const warned = await answerPage(jay, `${at}/panel/new`, chair)
    match(wordsOf(warned.body), /This force’s rule asks for this instead: Somebody without a tie/)
    const why = { ...chair, 'waived-why': 'Nobody else of that rank is free.' }
    const sent = await answerPage(jay, `${at}/panel/new`, why)
    equal(sent.headers.location, `${at}/panel?done=panel-named`)
    const page = wordsOf((await jay.get(`${at}/panel`)).body)
    match(page, /Ines Marlow Sits .* Named all the same Nobody else of that rank is free\./)
    match(wordsOf((await jay.get(at)).body), /Who will sit on the panel .*? Told \d+ \w+ \d{4}/)
    const paper = wordsOf((await jay.get(`${at}/papers/panel`)).body)
    match(
      paper,
      /The officer was told on .*, and the time runs from then: .* The last day to object/,
    )
    const two = await answerPage(jay, `${at}/panel/new`, { ...why, name: 'Kim Doe', ties: 'none' })
    match(
      wordsOf(two.body),
      /Ines Marlow sits there\. First record that they no longer do: A hearing is chaired by .*\(.*reg/,
    )
    await hideNames(jay)
    match(wordsOf((await jay.get(`${at}/panel`)).body), /Somebody who sits \(1\)/)
  })

  test('an objection is decided, and the replacement may be objected to in turn', async () => {
    const { jay, at } = await begun()
    const named = { ...chair, ties: 'none' }
    await answerPage(jay, `${at}/panel/new`, named)
    const seat = /name="seat"[^>]*value="([^"]+)"/.exec(
      (await jay.get(`${at}/panel/change`)).body,
    )?.[1]
    ok(seat)
    const change = (what: string) =>
      answerPage(jay, `${at}/panel/change`, { seat, what, words: 'She is a friend of hers.' })
    match(wordsOf((await change('agreed')).body), /Record the objection first/)
    equal((await change('objected')).headers.location, `${at}/panel?done=panel-changed`)
    match(wordsOf((await jay.get(at)).body), /1 objection to decide/)
    await change('agreed')
    match(wordsOf((await jay.get(`${at}/panel`)).body), /Ines Marlow Objection agreed to/)
    const other = await answerPage(jay, `${at}/panel/new`, { ...named, name: 'Kim Doe' })
    equal(other.headers.location, `${at}/panel?done=panel-named`)
    match(wordsOf((await jay.get(`${at}/panel/change`)).body), /Kim Doe .* Sits/)
  })

  const listed = {
    form: 'hearing',
    ...{ 'first-day': '22', 'first-month': '3', 'first-year': '2027' },
    ...{ time: '10:00', days: '3', place: 'The Civic Centre' },
  }

  test('moving the day asks why, and everybody on the list is to be told again', async () => {
    const { jay, at } = await begun()
    const wrong = await answerPage(jay, `${at}/listing`, { ...listed, time: 'ten' })
    match(wordsOf(wrong.body), /Enter the time it begins, like 10:00/)
    const sent = await answerPage(jay, `${at}/listing`, listed)
    equal(sent.headers.location, `${at}?done=proceedings-listed`)
    const person = { whom: 'new', name: 'Amara Field', capacity: 'complainant', owner: 'authority' }
    const short = await answerPage(jay, `${at}/told`, { ...person, state: 'notified' })
    match(wordsOf(short.body), /Enter how they were told/)
    await answerPage(jay, `${at}/told`, { ...person, state: 'notified', how: 'By telephone' })
    match(wordsOf((await jay.get(`${at}/told`)).body), /Amara Field Complainant Told/)
    const moved = { ...listed, 'first-day': '23' }
    match(wordsOf((await answerPage(jay, `${at}/listing`, moved)).body), /Enter why it is moved/)
    await answerPage(jay, `${at}/listing`, { ...moved, moved: 'The room is taken.' })
    match(wordsOf((await jay.get(`${at}/told`)).body), /Amara Field Complainant To be told again/)
    match(wordsOf((await jay.get(at)).body), /Who is told .* 1 to tell/)
  })

  test('a family is told of an inquest by the coroner, day, time and place, and again when it moves', async () => {
    const { jay, at } = await begun()
    const told = at.replace(/\/conduct\/.*$/, '/told')
    match(
      wordsOf((await jay.get(at.replace(/\/[^/]*$/, ''))).body),
      /told of an inquest or a review/,
    )
    const kin = { whom: 'new', name: 'Ada Field', capacity: 'family', owner: 'coroner' }
    const bare = await answerPage(jay, told, { ...kin, occasion: 'inquest', state: 'notified' })
    match(
      wordsOf(bare.body),
      /Enter how they were told .*day of it .* Enter the place they were told/,
    )
    const day = (first: string) => ({
      'first-day': first,
      'first-month': '3',
      'first-year': '2027',
    })
    const court = {
      ...{ time: '10:00', place: 'The coroner’s court', how: 'By letter' },
      ...day('1'),
    }
    const sent = { ...kin, ...court, occasion: 'inquest', state: 'notified' }
    equal((await answerPage(jay, told, sent)).headers.location, `${told}?done=invited`)
    match(wordsOf((await jay.get(told)).body), /Ada Field Family Told .* Inquest The coroner/)
    await answerPage(jay, told, { ...sent, name: 'Kofi Field', ...day('8') })
    match(wordsOf((await jay.get(told)).body), /Ada Field Family To be told again/)
    match(wordsOf((await jay.get(`${at}/told`)).body), /Nobody is on the list yet/)
  })

  test('a response says of every allegation what is accepted', async () => {
    const { jay, at } = await begun()
    const none = await answerPage(jay, `${at}/response`, {})
    match(wordsOf(none.body), /There is a problem (Nothing is alleged|Select what is accepted)/)
  })
})
