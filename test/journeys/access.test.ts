/** Everybody who works here begins where their own work is, and meets nobody else's. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { latestMatters } from '#store'
import { onAnEngine, openTestApp, startBrowser } from '#test'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

type Person = Readonly<{
  name: string
  role: string
  home: string
  heading: string | RegExp
  /** Whether a matter nobody gave them opens, once they say why. */
  sees?: true
}>

const people: readonly Person[] = [
  { name: 'Jay Arden', role: 'caseworker', home: '/work', heading: 'Today', sees: true },
  {
    name: 'Wren Castell',
    role: 'head of professional standards',
    home: '/work',
    heading: 'Today',
    sees: true,
  },
  { name: 'Idris Vane', role: 'counter-corruption', home: '/work', heading: 'Today', sees: true },
  { name: 'Sol Marchetti', role: 'local handler', home: '/work/own', heading: /./ },
  { name: 'Perrin Oake', role: 'intake', home: '/work/own', heading: /./ },
  { name: 'Ines Hallam', role: 'reviewer', home: '/reviews', heading: /./ },
  { name: 'Cato Brandreth', role: 'panel chair', home: '/given', heading: /./ },
  { name: 'Maud Ferrier', role: 'inspector', home: '/given', heading: /./ },
  { name: 'Ottilie Grange', role: 'gatekeeper', home: '/holdings', heading: /./ },
  { name: 'Noor Achterberg', role: 'auditor', home: '/audit/looks', heading: 'Looks' },
  { name: 'Ash Lindqvist', role: 'administrator', home: '/admin/accounts', heading: /./ },
]
const homes = [...new Set(people.map(({ home }) => home))]

onAnEngine(engine => {
  test('each begins at their own work, and no door to another’s opens', { skip }, async t => {
    const opened = await openTestApp(await engine.fresh(), { demonstration: true })
    t.after(() => opened.close())
    const origin = await opened.app.listen({ port: 0, host: '127.0.0.1' })
    const system = {
      authority: opened.bench.authorities[0]?.id,
      actor: { type: 'system' },
    } as const
    const [latest] = await opened.bench.store.work(
      { ...system, authority: system.authority ?? never() },
      tx => latestMatters(tx, { max: 1 }),
    )
    const matter = `/work/matters/${latest?.matter}`
    for (const { name, role, home, heading, sees } of people) {
      const visit = await browser.visit(origin, {
        ...(pictures ? { pictures } : {}),
        expected: /403/,
      })
      const { page, keyboard } = visit
      await visit.go('/sign-in')
      await keyboard.choose(`${name}, ${role}`)
      await keyboard.press('button', 'Sign in')
      await page.waitForURL(url => url.pathname !== '/sign-in')
      equal(new URL(page.url()).pathname, home, name)
      match((await page.locator('h1').first().textContent())?.trim() ?? '', new RegExp(heading))
      await visit.checkAccess()
      const file = role.replaceAll(' ', '-')
      await visit.picture(`access-${file}-1280`)
      await page.setViewportSize({ width: 390, height: 844 })
      await visit.picture(`access-${file}-390`)
      await page.setViewportSize({ width: 1280, height: 800 })

      const status = await visit.go(matter)
      if (sees) equal(await page.locator('h1').first().textContent().then(Boolean), true)
      equal(status, sees ? 200 : 403, `${name} at a matter`)
      const there = await page.locator('main').innerHTML()
      if (!sees) {
        equal(await visit.go('/work/matters/never-there'), 403)
        equal(await page.locator('main').innerHTML(), there, `${name} learns whether it is there`)
      }
      const theirs = await page.context().request.get(`${origin}${home}`)
      equal(theirs.status(), 200)
      for (const other of homes.filter(one => !home.startsWith(one) && !one.startsWith('/work')))
        equal(await visit.go(other), 403, `${name} at ${other}`)
      await visit.end()
    }
  })
})

function never(): never {
  throw new Error('an installation without an authority')
}
