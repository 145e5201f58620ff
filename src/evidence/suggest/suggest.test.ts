import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { dayMeant } from './dates.ts'
import { rankMeant } from './ranks.ts'
import { type SuggestedKind, suggestionsIn } from './suggest.ts'

const mail = `Dear Sir,
On Tuesday 3 June 2025 DS O. Pike, 4471, came to 14 Tannery Lane, NM4 2AB. With him was
PC 2210 Arden and a woman called Wren Castell. He said “You looked lovely in court today” and
'you're not in any trouble'. Det Sgt Pike wrote again on 04/06/2025 and 5th June. The crime
reference NM/12345/25 and log 334 of the day say nothing. Their car was NM24 ABC. I was taken to
Eastmere Police Station. Mrs Halima Brook rang 01632 960 123. T/DI Marsh knew. PCSO Kit O'Dell
saw it. He is a "gentleman".`
const words = (kind: SuggestedKind, text = mail) =>
  suggestionsIn(text)
    .filter(one => one.kind === kind)
    .map(one => one.words)

test('people are suggested by rank, title, initials and what they are called', () => {
  deepEqual(words('person'), [
    ...['O. Pike', 'Arden', 'Wren Castell', 'Pike', 'Halima Brook', 'Marsh', "Kit O'Dell"],
  ])
})

test('ranks are suggested with what they stand for', () => {
  const ranks = suggestionsIn(mail).filter(({ kind }) => kind === 'rank')
  deepEqual(
    ranks.map(one => [one.words, one.means]),
    [
      ['DS', 'Detective Sergeant'],
      ['PC', 'Police Constable'],
      ['Det Sgt', 'Detective Sergeant'],
      ['T/DI', 'Temporary Detective Inspector'],
      ['PCSO', 'Police Community Support Officer'],
    ],
  )
  equal(rankMeant('P.S.'), 'Police Sergeant')
  equal(rankMeant('captain'), undefined)
})

test('numbers say what kind they seem to be', () => {
  const numbers = suggestionsIn(mail).filter(({ kind }) => kind === 'number')
  deepEqual(
    numbers.map(one => [one.words, one.means]),
    [
      ['4471', 'officer’s number'],
      ['2210', 'officer’s number'],
      ['NM/12345/25', 'reference'],
      ['334', 'reference'],
      ['NM24 ABC', 'vehicle registration'],
      ['01632 960 123', 'telephone number'],
    ],
  )
})

test('dates are read with the day first, and mean a day only where a year is written', () => {
  deepEqual(words('date'), ['Tuesday 3 June 2025', '04/06/2025', '5th June'])
  equal(dayMeant('04/06/2025'), '2025-06-04')
  equal(dayMeant('4.6.25'), '2025-06-04')
  equal(dayMeant('June 3rd, 2025'), '2025-06-03')
  equal(dayMeant('3rd of Sept 2025'), '2025-09-03')
  equal(dayMeant('2025-06-03'), '2025-06-03')
  equal(dayMeant('31/02/2025'), undefined)
  equal(dayMeant('13/13/2025'), undefined)
  equal(dayMeant('5th June'), undefined)
})

test('places are suggested by what streets, stations and postcodes are called', () => {
  deepEqual(words('place'), ['14 Tannery Lane', 'NM4 2AB', 'Eastmere Police Station'])
})

test('what is quoted is suggested whole, and a word alone in marks is not', () => {
  deepEqual(words('quotation', 'He said “You looked lovely in court” and a "gentleman" left.'), [
    'You looked lovely in court',
  ])
  deepEqual(words('quotation', 'He said ‘you’re not in trouble, are you’ to me'), [
    'you’re not in trouble, are you',
  ])
})

test('the same thing is one suggestion, with how often it is written and where first', () => {
  const text = 'PC Pike came. PC Pike left. PC PIKE'
  const [pike] = suggestionsIn(text).filter(({ kind }) => kind === 'person')
  deepEqual([pike?.words, pike?.times, pike?.from], ['Pike', 2, 3])
})

test('nothing is suggested of plain words, and a text made to take long does not', () => {
  deepEqual(suggestionsIn('The officer was rude and would not say why.'), [])
  const long = `${'A'.repeat(50_000)} ${'(('.repeat(20_000)} ${'“a b '.repeat(20_000)}`
  ok(suggestionsIn(long).length <= 300)
})
