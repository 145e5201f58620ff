/**
 * The worked story, investigated: her e-mails and his written response come in and contradict each
 * other; the points are marked up; the report warns while nothing has tested his account; he is
 * interviewed, and then it does not.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, openTestApp, startBrowser } from '#test'
import {
  addEvidence,
  contradict,
  herMatter,
  recordAccounts,
  reportWarns,
  reportWarnsNoMore,
  seenBy,
} from './evidence-steps.ts'
import { signIn } from './intake-steps.ts'
import { interviewHim } from './interview-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('nothing is found on his untested version: he is asked, and what he says is an account', {
    skip,
  }, async t => {
    const options = { demonstration: true, background: true }
    const app = await openTestApp(await engine.fresh(), options)
    t.after(() => app.close())
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const visitAt = (width: number) =>
      browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })
    const jay = await visitAt(1280)
    await signIn(jay, 'Jay Arden, caseworker', '/work')
    const matter = await herMatter(app)
    await jay.go(`${matter}/investigation`)
    await seenBy(jay)('01-investigation')

    await addEvidence(jay, matter)
    await recordAccounts(jay, matter)
    await contradict(jay, matter)
    await reportWarns(jay, matter)
    const interview = await interviewHim(jay, matter)
    await reportWarnsNoMore(jay, matter)
    await jay.go(`${matter}/timeline`)
    await jay.page.getByText('Interview ended').first().waitFor()
    await jay.end()

    const phone = await visitAt(390)
    await signIn(phone, 'Jay Arden, caseworker', '/work')
    for (const [name, address] of [
      ['interviews', `${matter}/interviews`],
      ['new', `${matter}/interviews/new`],
      ['interview', interview],
      ['not-interviewing', `${matter}/not-interviewing`],
      ['points', `${matter}/points`],
    ] as const) {
      match(String(await phone.go(address)), /200/)
      await seenBy(phone)(`phone-${name}`)
      const wide = await phone.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${name} scrolls sideways`)
    }
    await phone.end()
  })
})
