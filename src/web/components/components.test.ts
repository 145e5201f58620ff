import { doesNotMatch, match } from 'node:assert/strict'
import { test } from 'node:test'
import { signIn } from '../sign-in/sign-in.ts'
import { pieces } from '../testing/pieces.ts'
import { browser, jay, stage } from '../testing/stage.ts'

async function shown(): Promise<string> {
  const { app } = await stage({ routes: { public: [signIn], track: [], casework: [pieces] } })
  const jays = browser(app)
  await jays.signIn(jay)
  return (await jays.get('/pieces/one')).body
}

test('“Why this date?” holds four lines: what started it, the rule, the count, what changes it', async () => {
  const body = await shown()
  match(body, /<details[\s\S]*Why this date\?[\s\S]*<\/details>/)
  const names = [...body.matchAll(/candour-why__name">([^<]+)/g)].map(([, name]) => name)
  match(names.join(), /^Started,Rule,Count,Changes if$/)
  match(
    body,
    /<a class="govuk-link" href="https:\/\/www\.legislation\.gov\.uk[^"]*" rel="noreferrer">/,
  )
})

test('what is missing before a decision is a list of links, each with who can do it', async () => {
  const body = await shown()
  match(body, /Before you can make this decision/)
  match(body, /href="\/nine"[\s\S]*You can do this/)
  match(body, /<a class="govuk-link" href="\/ahead">Go ahead without this<\/a>/)
  doesNotMatch(body, /disabled/)
})

test('a duty says how strong it is in words', async () => {
  const body = await shown()
  for (const words of [
    'You must',
    'Guidance expects',
    'This force’s rule',
    'Citation to be checked',
  ])
    match(body, new RegExp(`candour-tier[^>]*>${words}<`))
})

test('a staff page is marked, says who is signed in, and names nobody in its title', async () => {
  const body = await shown()
  match(body, /<p class="candour-marking">OFFICIAL-SENSITIVE: PROFESSIONAL STANDARDS<\/p>/)
  match(body, /Signed in as <strong>Jay Arden<\/strong>, caseworker/)
  match(body, /<title>Pieces – Candour<\/title>/)
  match(body, /Printed by Jay Arden, Monday 30 November 2026, 12:00/)
  doesNotMatch(body, /Exit this page/)
})
