import assert from 'node:assert/strict'
import { test } from 'node:test'
import { learn } from './learned.ts'
import { openTexts, type Text } from './texts.ts'
import { vocabularyOf } from './weights.ts'
import { leadAndRest, stem, tellingWords, wordsOf } from './words.ts'

/** Sixty invented words of a kind: no two share a stem. */
const wordsFor = (kind: string) =>
  Array.from(
    { length: 60 },
    (_, n) => `${kind}${'bcdfghjklm'[n % 10]}${'oaiuey'[Math.floor(n / 10)]}k`,
  )
const said = { force: wordsFor('force'), rude: wordsFor('rude'), service: wordsFor('serv') }

/** Each text says five things of its kind and one of any. */
function invented(many: number): readonly Text[] {
  const kinds = Object.entries(said)
  const all = kinds.flatMap(([, words]) => words)
  let state = 11
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: many }, (_, index) => {
    const [label, words] = kinds[index % kinds.length] ?? ['', []]
    const own = Array.from({ length: 5 }, () => words[next(words.length)])
    return { id: `t${index}`, label, text: `They ${own.join(' and ')}, ${all[next(all.length)]}.` }
  })
}
const texts = invented(300)

function share(near: (query: Text) => readonly string[]): number {
  const labels = new Map(texts.map(({ id, label }) => [id, label]))
  const hits = texts.flatMap(text => near(text).map(id => labels.get(id) === text.label))
  return hits.filter(Boolean).length / hits.length
}

test('words are compared by their stems, and padding, masks and initials say nothing', () => {
  const found = wordsOf('The officers were SHOUTING at [NAME] and P.C. QX; he isn’t shouted')
  assert.deepEqual(
    found.map(one => one.stem),
    ['officer', 'shout', 'isnt', 'shout'],
  )
  assert.deepEqual(
    [stem('bodies'), stem('stopped'), stem('is'), stem('glass')],
    ['body', 'stop', 'is', 'glass'],
  )
})

test('the first sentence is a field of its own, and a title does not end it', () => {
  const text = 'She says that Sgt. Pike was rude to her. According to her, it rained.'
  assert.deepEqual(leadAndRest(text), [
    'She says that Sgt. Pike was rude to her.',
    ' According to her, it rained.',
  ])
  assert.deepEqual(leadAndRest('Rude'), ['Rude', ''])
})

test('the nearest texts are of the same kind, and say which words they share', () => {
  const opened = openTexts(texts)
  assert.ok(share(text => opened.nearest(text, 10).map(({ id }) => id)) > 0.9)
  const [first] = opened.nearest({ id: '', text: 'They rudebok and rudecok at the counter' }, 1)
  assert.ok(first?.why.some(words => /rudebok|rudecok/.test(words)))
})

test('texts that share no word are near where their words keep the same company', () => {
  const opened = openTexts(texts)
  const asked = ['forcebok', 'forcecok', 'forcedok', 'forcefok']
  const others = opened.nearest({ id: '', text: asked.join(' and ') }, 100).flatMap(({ id }) => {
    const text = texts.find(one => one.id === id)
    return text && !asked.some(word => text.text.includes(word)) ? text : []
  })
  assert.ok(others.length > 10)
  assert.ok(others.filter(({ label }) => label === 'force').length > others.length * 0.5)
})

test('a text is never found for itself, and an empty one finds nothing', () => {
  const opened = openTexts(texts)
  const [one] = texts
  assert.ok(one && !opened.nearest(one, 240).some(({ id }) => id === one.id))
  assert.deepEqual(opened.nearest({ id: '', text: '' }, 5), [])
  assert.deepEqual(openTexts([]).nearest({ id: '', text: 'anything' }, 5), [])
  assert.deepEqual(
    openTexts([{ id: 'a', text: 'alone' }]).nearest({ id: 'a', text: 'alone' }, 5),
    [],
  )
})

test('the same texts give the same answer every time', () => {
  const [one] = texts
  assert.ok(one)
  assert.deepEqual(openTexts(texts).nearest(one, 5), openTexts(texts).nearest(one, 5))
})

test('codes somebody gave help, and a text is never judged by its own', () => {
  const opened = openTexts(texts, { learnFrom: 'the texts' })
  assert.ok(share(text => opened.nearest(text, 10).map(({ id }) => id)) > 0.9)
  // One text alone has a code, and two that say the same: what was learnt of it must not be read.
  const vocabulary = vocabularyOf(texts.map(({ text }) => text))
  const odd = 'servbok and servcok and servdok'
  const taught = [
    ...texts,
    { id: 'x', text: odd, label: 'rude' },
    { id: 'y', text: odd, label: 'rude' },
  ]
  const learned = learn(
    taught.map(({ text, label }) => ({
      text,
      label: label ?? '',
      weighed: vocabulary.weigh(text),
    })),
    vocabulary.size,
  )
  const place = new Float32Array(learned.size)
  learned.place(odd, vocabulary.weigh(odd), place, 0)
  const [, rude = 1, service = 0] = place
  assert.ok(service > rude)
})

test('other texts are looked for by their longest words, never by those every complaint has', () => {
  assert.deepEqual(tellingWords('The officer photographed her bruises at the station', 2), [
    'photograph',
    'bruise',
  ])
})
