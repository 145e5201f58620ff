import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { identifyingIn, markedPieces, withoutDetails } from './identifying.ts'

const known = [
  { words: 'Oliver Pike', of: 'the officer' },
  { words: 'Amara Okafor', of: 'the complainant' },
  { words: '4471', of: 'the officer’s number' },
]
const found = (text: string, lookFor: readonly string[] = []) =>
  identifyingIn(text, { known, lookFor }).map(({ words, kind }) => `${kind}: ${words}`)

test('everybody the record knows is found, whole and in part, and however it is written', () => {
  deepEqual(found('Oliver Pike wrote to her. PIKE’s own account said so. Amara answered.'), [
    'person: Oliver Pike',
    'person: PIKE',
    'person: Amara',
  ])
  deepEqual(found('DS 4471 was on duty; 4471 again.'), ['person: DS 4471', 'person: 4471'])
})

test('what only looks like a name, a place or a number is found too', () => {
  deepEqual(found('He met her at Elm Road in Northmoor, beside Mrs Vane.'), [
    'name: Elm Road',
    'name: Northmoor',
    'name: Mrs Vane',
  ])
  deepEqual(found('She lives at 14 Elm Road, NM4 2QT.'), ['reach: 14 Elm Road', 'reach: NM4 2QT'])
  deepEqual(found('The car was AB12 CDE, and he rang 07700 900123 or wrote to a@b.example.'), [
    'number: AB12 CDE',
    'reach: 07700 900123',
    'reach: a@b.example',
  ])
  deepEqual(found('A woman aged 34, born 3 May 1992, and a 12-year-old.'), [
    'age: aged 34',
    'age: born 3 May 1992',
    'age: 12-year-old',
  ])
})

test('what says nothing of anybody is not asked about', () => {
  deepEqual(
    found(
      'The Panel found gross misconduct on Monday 2 June 2025. It breached the Standards of ' +
        'Professional Behaviour. Discreditable conduct was proved. However, he resigned.',
    ),
    [],
  )
})

test('a lone name is found though it begins a sentence or a line, and common words are not', () => {
  deepEqual(
    found('He was late. Kylie told the panel. Victim: Bryony\nTarquin\n\n“Sable” said so.'),
    ['name: Kylie', 'name: Bryony', 'name: Tarquin', 'name: Sable'],
  )
  deepEqual(found('Kylie told the panel.'), ['name: Kylie'])
  deepEqual(found('Dismissed. Although late, he came. Reasons: none. During it he left.'), [])
})

test('one apostrophe is as good as another, in what is known and in what is looked for', () => {
  const known = [{ words: 'Niamh O’Dowd', of: 'the complainant' }]
  for (const text of ["She is Niamh O'Dowd.", 'She is Niamh O’Dowd.']) {
    const [one] = identifyingIn(text, { known })
    deepEqual([one?.kind, one?.times], ['person', 1], text)
  }
  const straight = [{ words: "Niamh O'Dowd", of: 'the complainant' }]
  equal(identifyingIn('He wrote to O’Dowd.', { known: straight }).at(0)?.kind, 'person')
  equal(found("He sat in the Drover's Arms.", ['drover’s arms']).at(0), "asked: Drover's Arms")
  equal(withoutDetails("O'Dowd and O’Dowd", ['O’Dowd']), '[withheld] and [withheld]')
})

test('words somebody gave are looked for, and pasted patterns do no harm', () => {
  deepEqual(found('He wore a red scarf (always).', ['red scarf', '(always)', '.*', '']), [
    'asked: red scarf',
    'asked: (always)',
  ])
})

test('what is taken out is gone wherever it stood, and the rest stays as it was', () => {
  const text = 'Oliver Pike wrote. Pike’s mother lives in Pikeville.'
  equal(
    withoutDetails(text, ['Pike', 'Oliver Pike']),
    '[withheld] wrote. [withheld]’s mother lives in Pikeville.',
  )
})

test('each detail is marked where it stands, and the pieces are the whole text', () => {
  const text = 'Oliver Pike wrote to Amara.'
  const pieces = markedPieces(text, ['Pike', 'Oliver Pike', 'Amara'])
  equal(pieces.map(({ words }) => words).join(''), text)
  deepEqual(
    pieces.filter(({ isDetail }) => isDetail).map(({ words }) => words),
    ['Oliver Pike', 'Amara'],
  )
})
