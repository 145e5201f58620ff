import { equal, match, notEqual, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ruleById } from '#law'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'
import { askedOf, stepGroups } from './groups.ts'
import { stepWords } from './words.ts'

const all = stepGroups.flatMap(({ steps }) => steps)

test('every step rests on rules there are', () => {
  for (const step of all)
    for (const rule of askedOf(step)?.rules ?? []) ok(ruleById(rule), `${step}: ${rule}`)
})

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  async function begun() {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, who)
    const list = (await jay.get(`${matter}/conduct`)).body
    const at = /href="(\/work\/matters\/[^"]+\/conduct\/[^"]+)"/.exec(list)?.[1]
    ok(at)
    const see = async (path: string) => wordsOf((await jay.get(`${at}${path}`)).body)
    return { jay, matter, at, see }
  }

  test('every step has a form of its own, and is in the list and the story once recorded', async () => {
    const { jay, matter, at, see } = await begun()
    match(await see(''), /Record what happened .* None recorded/)
    for (const step of all) {
      const asked = askedOf(step)
      const answers = {
        ...{ why: `Of ${step}.`, level: 'misconduct', yes: 'yes', months: '12', waited: 'all' },
        ...{ consulted: 'It would do harm.', choice: asked?.choice?.items[0]?.value ?? '' },
        by: asked?.by[0] ?? '',
      }
      const sent = await answerPage(jay, `${at}/steps/${step}`, answers)
      equal(sent.headers.location, `${at}/steps?done=officer-given`, step)
    }
    const listed = await see('/steps')
    for (const step of all)
      ok(new RegExp(`${stepWords[step]} \\w+ \\d+ \\w+ \\d{4}`).test(listed), stepWords[step])
    match(listed, /The officer chose a police friend Not recorded/)
    const story = wordsOf((await jay.get(`${matter}/timeline`)).body)
    match(story, /What The officer was convicted By The court Words Of convicted\./)
  })

  test('what is missing is asked for beside its field, and what was typed is kept', async () => {
    const { jay, at } = await begun()
    const bare = await answerPage(jay, `${at}/steps/earlier-warning`, { months: '999' })
    const words = wordsOf(bare.body)
    match(words, /Select an answer: Which warning\?/)
    match(words, /Enter a number of months from 1 to 60/)
    match(bare.body, /name="months"[^>]*value="999"/)
    notEqual((await jay.get(`${at}/steps/documents-to-chair`)).statusCode, 200)
  })

  test('conduct.criminal.prejudice-check: the prosecutor is asked, or a reason is given', async () => {
    const { jay, at, see } = await begun()
    const report = { from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' }
    await answerPage(jay, `${at}/report-received`, report)
    const found = { by: 'authority', why: 'The jury would read of it.' }
    const short = await answerPage(jay, `${at}/steps/prejudice-found`, found)
    match(
      wordsOf(short.body),
      /harm a criminal case .* Say above what the prosecutor said, or enter why nobody was asked/,
    )
    const asked = { ...found, consulted: 'On 27 November: it would.' }
    const sent = await answerPage(jay, `${at}/steps/prejudice-found`, asked)
    equal(sent.headers.location, `${at}/steps?done=officer-given`)
    match(await see('/steps'), /Going on would prejudice criminal proceedings \w+ \d+/)
  })
})
