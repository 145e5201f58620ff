import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { letter } from '#papers'
import { blocksOf } from './blocks.ts'

const long =
  'You can ask at any time for your complaint to be recorded under Schedule 3 to the Police Reform ' +
  'Act 2002, and you do not have to say why.'

test('a letter’s own lines stay, the paper’s are joined, and headings are headings', () => {
  const { text } = letter({
    language: 'en',
    authority: {
      name: 'Northmoor Police',
      address: ['Alder House', 'ZZ1 1NM'],
      phone: '01632 960 100',
      email: 'complaints@northmoor.example',
    },
    to: { name: 'Amara Quill', address: ['2 Weir Lane', 'Northmoor'] },
    reference: 'CO/1/26',
    date: day('2026-11-30'),
    greeting: 'Dear Amara Quill',
    heading: 'Update on your complaint',
    sections: [{ heading: 'Your rights', paragraphs: [long, `Two lines.\n${long}`] }],
    closing: 'Yours sincerely',
    signed: { name: 'Jay Arden', role: 'Caseworker' },
  })
  const blocks = blocksOf(text)
  const saying = (start: string) => blocks.find(({ lines }) => lines[0]?.startsWith(start))
  deepEqual(saying('Amara')?.lines, ['Amara Quill', '2 Weir Lane', 'Northmoor'])
  deepEqual(saying('Update'), { type: 'title', lines: ['Update on your complaint'] })
  deepEqual(saying('Your rights'), { type: 'heading', lines: ['Your rights'] })
  deepEqual(saying('You can ask'), { type: 'lines', lines: [long] })
  deepEqual(saying('Two lines')?.lines, ['Two lines.', long])
  const words = (all: string) => all.split(/\s+/).filter(word => /[^=-]/.test(word))
  deepEqual(words(blocks.flatMap(({ lines }) => lines).join(' ')), words(text))
})
