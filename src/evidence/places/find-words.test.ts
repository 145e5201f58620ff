import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { findWords, nearestWords } from './find-words.ts'
import { paragraphsOf } from './paragraphs.ts'

const mail = `Dear Sir,

On 3 June DS Pike wrote “You looked lovely\nin court today” – I kept
it. He wrote it again: 'you looked lovely in court today'.

He said he’d come round.`
const at = (words: string) => findWords(mail, words).map(({ from, to }) => mail.slice(from, to))

test('words are found however they are set: line ends, capitals, quotation marks, dashes', () => {
  deepEqual(at('you looked lovely in court today'), [
    'You looked lovely\nin court today',
    'you looked lovely in court today',
  ])
  deepEqual(at("he'd   COME round"), ['he’d come round'])
  deepEqual(at('court today" - I kept it'), ['court today” – I kept\nit'])
})

test('quotation marks and dots put round what was copied are no part of it', () => {
  deepEqual(at('“… DS Pike wrote …”'), ['DS Pike wrote'])
  deepEqual(at('DS Pike wrote…'), ['DS Pike wrote'])
})

test('words that are not there are not found, and nothing typed finds nothing', () => {
  deepEqual(at('you looked ugly'), [])
  deepEqual(at('  '), [])
  deepEqual(findWords('', 'words'), [])
})

test('no more places are given than were asked for', () => {
  equal(findWords('a b '.repeat(100), 'a b', 7).length, 7)
})

test('the nearest words are those that share most of what was typed', () => {
  const near = nearestWords(mail, 'he wrote you looked pretty in court')
  ok(near)
  ok(/You looked lovely\nin court/.test(mail.slice(near.from, near.to)))
  equal(nearestWords(mail, 'a dog barked all night'), undefined)
  equal(nearestWords('', 'words'), undefined)
})

test('capitals that become two letters, and letters beyond the first plane, move no place', () => {
  const text = 'İstanbul 🚓 stop and search'
  const [found] = findWords(text, 'stop and search')
  equal(found && text.slice(found.from, found.to), 'stop and search')
})

test('paragraphs hold every word, in order, none over long', () => {
  const text = `${mail}\n\n${'A sentence that goes on. '.repeat(300)}`
  const all = paragraphsOf(text)
  const bare = (words: string) => words.replaceAll(/\s+/g, '')
  equal(bare(all.map(({ from, to }) => text.slice(from, to)).join('')), bare(text))
  ok(all.every(({ from, to }) => to - from <= 1500 && to > from))
  equal(paragraphsOf('  \n\n ').length, 0)
})
