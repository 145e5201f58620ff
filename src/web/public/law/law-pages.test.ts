import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { findRules, parts } from '#law'
import { wordsOf } from '../../testing/office.ts'
import { stage } from '../../testing/stage.ts'
import { untranslated } from '../../testing/untranslated.ts'

const { app } = await stage()
async function open(url: string) {
  const { statusCode, body, headers } = await app.inject({ url })
  return { status: statusCode, body, words: wordsOf(body), to: headers.location }
}
const asked = (answers: Record<string, string>) =>
  `/law/calculator?${new URLSearchParams({ ...answers })}`
const on = (year: string, month: string, date: string) => ({
  'from-year': year,
  'from-month': month,
  'from-day': date,
})

test('the library begins with its parts, and needs no sign-in', async () => {
  const { status, words, body } = await open('/law')
  equal(status, 200)
  match(words, new RegExp(`The ${findRules().length} rules`))
  match(body, /<a class="govuk-link" href="\/law\?part=informing">Keeping people informed/)
  match(words, /not the law itself and not legal advice/)
  const shown = [...body.matchAll(/href="\/law\?part=([\w-]+)"/g)].map(([, name]) => name)
  const full = parts.filter(({ name }) => findRules({ part: name }).length > 0)
  deepEqual(
    shown,
    full.map(({ name }) => name),
  )
})

test('words and lists narrow it, fifty to a page, and the address keeps what was asked', async () => {
  const found = await open('/law?words=first+update')
  match(found.body, /href="\/law\/inform\.first-update"/)
  match(found.body, /value="first update"/)
  const duties = await open('/law?sort=duty&page=2')
  match(duties.words, /51 to 100 of \d+ rules/)
  match(duties.body, /href="\/law\?sort=duty"/)
  match(duties.body, /href="\/law\?sort=duty&amp;page=3"/)
  const rows = [...duties.body.matchAll(/<li class="candour-rule">/g)]
  equal(rows.length, 50)
})

test('what no list has is as if it were not asked, and a page too far is the last', async () => {
  match((await open('/law?sort=nonsense')).words, /The parts/)
  const last = await open('/law?sort=duty&page=999')
  equal(last.status, 200)
  match(last.words, /Previous page/)
  doesNotMatch(last.words, /Next page/)
})

test('nothing found says what might have been meant', async () => {
  const { words, body } = await open('/law?words=inform.frst-update')
  match(words, /No rule has all of that\..*Did you mean:/)
  match(body, /href="\/law\/inform\.first-update"/)
})

test('a rule shows how sure we are, its count, its text and what it leads to', async () => {
  const { status, words, body } = await open('/law/inform.first-update')
  equal(status, 200)
  match(words, /We have checked this against the text\./)
  match(words, /How its clock counts 4 weeks; the day it starts from does not count/)
  match(body, /href="https:\/\/www\.legislation\.gov\.uk\/uksi\/2020\/2\/regulation\/34\/made"/)
  match(words, /The same is stated as ip\.pra\.update\.clock, inform\.complainant/)
  match(body, /href="\/law\/inform\.next-update"/)
  match(body, /href="\/law\/calculator\?by=rule&amp;rule=inform\.first-update"/)
  match(words, /You must/)
})

test('a rule held from memory has no day it was read, and the authority leads to what it is', async () => {
  const { words, body } = await open('/law/complaints.refer-deadline')
  match(words, /Citation to be checked/)
  doesNotMatch(words, /We read it on/)
  match(words, /Who The appropriate authority\. Which body must deal with a matter/)
  match(body, /href="\/law\/complaints\.def-appropriate-authority"/)
})

test('only a duty says that somebody must', async () => {
  const { words } = await open('/law/review.time')
  match(words, /Right to act/)
  doesNotMatch(words, /You must/)
})

test('a rule that changed says when, what it said and what it says', async () => {
  const { words } = await open('/law/special.notice-service')
  match(words, /from 1 February 2020 until 27 May 2025/)
  match(words, /What changed when .*28 May 2025 What it says/)
})

test('another id leads to the rule that states it, and one there is not to the search', async () => {
  deepEqual(
    [(await open('/law/inform.complainant')).to, (await open('/law/inform.nothing')).to],
    ['/law/inform.first-update', '/law?words=inform.nothing'],
  )
})

test('every rule has its page', async () => {
  for (const { id, title } of findRules()) {
    const { statusCode, body } = await app.inject({ url: `/law/${encodeURIComponent(id)}` })
    equal(statusCode, 200, id)
    ok(body.includes('<h1'), `${id} ${title}`)
  }
})

test('the calculator shows the last day, each day that does not count and why', async () => {
  const answers = { by: 'rule', rule: 'inform.outcome', ...on('2026', '12', '22') }
  const { words, body } = await open(asked(answers))
  match(words, /The last day is Thursday 31 December 2026/)
  match(words, /Friday 25 December 2026: Christmas Day Saturday 26 December 2026: weekend/)
  match(words, /Monday 28 December 2026: Boxing Day/)
  match(words, /Tuesday 22 December 2026 No: the day it starts from/)
  match(words, /Thursday 31 December 2026 Yes, day 5/)
  match(words, /What would change it An outcome reached on another day would move it/)
  match(body, /<caption class="candour-month__caption">December 2026<\/caption>/)
  match(body, /value="inform\.outcome" selected/)
})

test('a count by itself is worked out: holidays that count are named all the same', async () => {
  const answers = { by: 'count', n: '4', code: 'weeks-after', ...on('2026', '11', '30') }
  const { words } = await open(asked(answers))
  match(words, /The last day is Monday 28 December 2026/)
  match(words, /Holidays that count all the same: Christmas Day \(Friday 25 December 2026\)/)
  match(words, /Every day counts but the day it starts from/)
})

test('where the holidays are not known yet there is no date, and it is said why', async () => {
  const answers = { by: 'count', n: '20', code: 'working-days-after', ...on('2028', '12', '20') }
  const { words } = await open(asked(answers))
  match(words, /There is no date The bank holidays of that year are not known yet/)
  match(words, /We know them from 2012 to 2028/)
  doesNotMatch(words, /The last day is/)
})

test('a day before the rule was in force gives no date', async () => {
  const day = on('2019', '12', '20')
  const { words } = await open(asked({ by: 'rule', rule: 'inform.outcome', ...day }))
  match(words, /There is no date No text of this rule that we know was in force/)
})

test('what waits says from which day it is owed, and again', async () => {
  const answers = { by: 'rule', rule: 'investigate.timeliness-local', ...on('2026', '1', '31') }
  const { words } = await open(asked(answers))
  match(words, /12 months end on Saturday 30 January 2027 From the day after, Sunday 31 January/)
  match(words, /6 months end on Friday 30 July 2027/)
})

test('a day that is none is refused kindly, with every problem at once and what was typed', async () => {
  const answers = { by: 'count', n: 'x', code: '', ...on('2026', '2', '31') }
  const { words, body } = await open(asked(answers))
  match(body, /<title>Error: Work out a date/)
  match(words, /There is a problem Enter how many.*Choose how to count.*must be a real date/)
  match(body, /href="#n".*href="#code".*href="#from-day"/s)
  match(body, /id="from-day"[^>]*value="31"/)
  const empty = await open(asked({ ...on('', '', '') }))
  match(empty.words, /Select what you want to count Enter the day to count from/)
})

test('a link from a rule chooses it, and asks nothing yet', async () => {
  const { words, body } = await open('/law/calculator?by=rule&rule=review.time')
  match(body, /value="review\.time" selected/)
  doesNotMatch(words, /There is a problem|The last day/)
})

test('the longest count there is takes no more than a page', async () => {
  const answers = { by: 'count', n: '5000', code: 'months-after', ...on('2026', '11', '30') }
  const { status, body } = await open(asked(answers))
  equal(status, 200)
  ok(body.length < 200_000, `${body.length}`)
  match(body, /candour-month__day--last/)
})

test('every word of ours is in the catalogue; the rules alone stay as they are kept', async () => {
  for (const url of [
    '/law',
    '/law?words=first+update',
    '/law/inform.first-update',
    asked({ by: 'rule', rule: 'inform.outcome', ...on('2026', '12', '22') }),
    asked({ by: 'count', n: '', code: '', ...on('2026', '2', '31') }),
  ]) {
    const { body } = await open(`${url}${url.includes('?') ? '&' : '?'}lang=en-XA`)
    const bare = body
      .replaceAll(/<(\w+)[^>]*\blang="en"[^>]*>[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<option[\s\S]*?<\/option>/g, ' ')
      .replaceAll(/href="[^"]*"/g, '')
    deepEqual(untranslated(bare, ['first update', 'Christmas Day', 'Boxing Day']), [], url)
  }
})
