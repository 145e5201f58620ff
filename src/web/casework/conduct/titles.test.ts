import { doesNotMatch, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { type Office, openOffice } from '../../testing/office.ts'
import { conductPages } from './pages.ts'
import { openedAt, referred } from './panel/referred.fixture.ts'

/** What stands in an address beside the matter and the officer. */
const parts: Readonly<Record<string, string>> = { notice: 'referral', step: 'convicted' }

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: openedAt })
  })
  after(() => office?.test.close())

  test('no title of a browser names whoever the proceedings are against', async () => {
    const { jay, at } = await referred(office)
    const under = '/work/matters/:matter/conduct/:officer'
    const addresses = conductPages
      .filter(({ path, show }) => show && path.startsWith(under))
      .map(({ path }) => at + path.slice(under.length))
      .map(path => path.replaceAll(/:(\w+)/g, (_, name: string) => parts[name] ?? 'x'))
    let seen = 0
    for (const address of addresses) {
      const { statusCode, body } = await jay.get(address)
      if (statusCode !== 200) continue
      seen += 1
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(body) ?? []
      ok(title, address)
      doesNotMatch(title, /Oliver|Pike/, address)
    }
    ok(seen > 40, `${seen} of ${addresses.length} were opened`)
  })
})
