import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf } from './as-read.ts'

test('a paper is read as headings, lists, and paragraphs whose lines go on', () => {
  const text = [
    'Reference: CM/1/26\nDate: 1 October 2026',
    'Who will decide\n===============',
    'On it\n-----',
    'You may object in writing to anybody named to you as deciding your case,\nor advising whoever does.',
    '- Ms Roe, Chair\n- Mr Lowe',
  ].join('\n\n')
  deepEqual(blocksOf(`${text}\n`), [
    { kind: 'paragraph', lines: ['Reference: CM/1/26', 'Date: 1 October 2026'] },
    { kind: 'title', lines: ['Who will decide'] },
    { kind: 'heading', lines: ['On it'] },
    {
      kind: 'paragraph',
      lines: [
        'You may object in writing to anybody named to you as deciding your case, or advising whoever does.',
      ],
    },
    { kind: 'list', lines: ['Ms Roe, Chair', 'Mr Lowe'] },
  ])
})
