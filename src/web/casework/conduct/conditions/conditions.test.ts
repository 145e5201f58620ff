import { doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const signedIn = new Map<string, Awaited<ReturnType<Office['as']>>>()
  async function as(name: string) {
    const found = signedIn.get(name) ?? (await office.as(name))
    signedIn.set(name, found)
    return found
  }
  const on = (name: string, written: string) => {
    const [year = '', month = '', date = ''] = written.split('-')
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
  }

  /** Of Oliver Pike a final written warning was told on 30 March 2026. */
  async function warned() {
    const matter = await office.report({ safety: 'none', becauseOf: ['none'] })
    const jay = await as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', number: '4471', kind: 'officer' }
    await answerPage(jay, addressOf(matter, 'people/new'), who)
    const list = (await jay.get(addressOf(matter, 'conduct'))).body
    const subject = subjectId(/\/conduct\/([^"/]+)"/.exec(list)?.[1] ?? '')
    const { conduct } = office.test.desk
    await conduct.notifyOutcome(await office.acting('Jay Arden'), {
      ...{ matter, subject, entry: 'told', on: day('2026-03-30'), written: true },
      ...{ finding: 'gross-misconduct', action: 'final-written-warning' },
      service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
    })
    const hub = `${addressOf(matter, 'conduct')}/${subject}`
    return { jay, matter, subject, hub, at: `${hub}/conditions` }
  }
  type There = Awaited<ReturnType<typeof warned>>
  /** Sol Marchetti is the one of the line who sees to it. */
  async function set({ jay, at }: There, conditions: string, until: string, instead = '') {
    const { body } = await jay.get(at)
    const named = (words: string) =>
      [...body.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)].find(([, , text]) =>
        text?.includes(words),
      )?.[1] ?? ''
    return answerPage(jay, at, {
      ...{ conditions, person: named('Sol Marchetti'), whose: '' },
      ...{ ...on('on', '2026-04-01'), ...on('until', until) },
      ...(instead ? { instead: named(instead) } : {}),
    })
  }
  const mine = async (name: string) => wordsOf((await (await as(name)).get('/conditions')).body)

  test('the page of an officer says which warning is in force, and until when', async () => {
    const { jay, hub } = await warned()
    const words = wordsOf((await jay.get(hub)).body)
    match(words, /Final written warning in force since Monday 30 March 2026, to the end of/)
    match(words, /Conditions after the outcome .*None now/)
  })

  test('whoever of the line sees to a condition is shown it, and nothing else of the case', async () => {
    const there = await warned()
    match(await mine('Sol Marchetti'), /There are none/)
    equal((await set(there, 'No lone contact with witnesses.', '2030-06-30')).statusCode, 303)
    const shown = await mine('Sol Marchetti')
    match(shown, /DS Oliver Pike, 4471 To the end of Sunday 30 June 2030 No lone contact/)
    doesNotMatch(shown, /CO\/|warning|misconduct|Amara/)
    match(await mine('Rowan Teague'), /There are none/)
    match(wordsOf((await there.jay.get(there.at)).body), /Sol Marchetti sees them at “Conditions”/)
  })

  test('one takes the place of another, and none runs once the outcome is quashed', async () => {
    const there = await warned()
    await set(there, 'Works at Alder House alone.', '2030-06-30')
    const sent = await set(there, 'Works with a colleague.', '2030-09-30', 'Works at Alder')
    equal(sent.statusCode, 303, wordsOf(sent.body))
    const shown = await mine('Sol Marchetti')
    match(shown, /Works with a colleague\./)
    doesNotMatch(shown, /Works at Alder House alone/)
    const { conduct } = office.test.desk
    const { matter, subject } = there
    const step = { matter, subject, challenge: 'jr', on: day('2026-06-01') }
    await conduct.makeChallenge(await office.acting('Jay Arden'), {
      ...{ ...step, entry: 'made', route: 'judicial-review', by: 'officer', step: 'made' },
      grounds: 'No reasons.',
    })
    await conduct.decideChallenge(await office.acting('Jay Arden'), {
      ...{ ...step, entry: 'order', order: 'outcome-quashed', remitted: 'new-panel' },
      words: 'No reasons.',
    })
    doesNotMatch(await mine('Sol Marchetti'), /Works with a colleague/)
    doesNotMatch(wordsOf((await there.jay.get(there.hub)).body), /warning in force/)
  })

  test('a condition that ends before it begins comes back with what was typed', async () => {
    const sent = await set(await warned(), 'Never alone.', '2026-03-01')
    equal(sent.statusCode, 400)
    match(wordsOf(sent.body), /The last day must be on or after the first/)
    match(sent.body, /Never alone\./)
  })
})
