import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { dossier } from './dossier.ts'

const words = {
  language: 'en',
  authority: 'Northmoor Police',
  heading: 'Investigation report',
  facts: [['Our reference', 'CO/4/26']],
  date: day('2026-11-30'),
  sections: [
    {
      heading: 'Summary',
      paragraphs: [{ words: 'He wrote to her [P1].', notes: ['[P1] mail.eml'] }],
    },
    { heading: 'Accounts', paragraphs: [{ words: 'First.' }, { words: 'Second.' }] },
  ],
  signed: { name: 'Jay Arden', role: 'Investigator' },
  foot: 'CO/4/26',
  marking: 'OFFICIAL-SENSITIVE',
} as const

test('a report is a tagged PDF, and the same bytes for the same words', () => {
  const { pdf, unprinted } = dossier(words)
  const source = Buffer.from(pdf).toString('latin1')
  match(source, /^%PDF-1\.\d/)
  ok(source.includes('/StructTreeRoot') && source.includes('/MarkInfo'))
  match(source, /pdfuaid/)
  deepEqual(unprinted, [])
  ok(Buffer.from(dossier(words).pdf).equals(Buffer.from(pdf)))
})

test('its text says the same in the same order, each paragraph under its number', () => {
  const { text } = dossier(words)
  match(text, /1\. Summary\n-+\n\n1\.1 He wrote to her \[P1\]\.\n\n {4}\[P1\] mail\.eml/)
  match(text, /2\.1 First\.\n\n2\.2 Second\./)
  match(text, /Jay Arden\nInvestigator/)
})

test('what somebody typed is data: it can do nothing', () => {
  const typed = '#panic("no") $x$ *bold* `code` \\ @ref <label>'
  const { pdf, text } = dossier({
    ...words,
    sections: [{ heading: typed, paragraphs: [{ words: typed, notes: [typed] }] }],
  })
  ok(pdf.byteLength > 1000)
  equal(text.replaceAll(/\s+/g, ' ').split(typed).length, 4)
})
