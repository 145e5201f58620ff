import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { lastTold } from './elsewhere.ts'

test('a letter to somebody interested was given when they were told, not when another was', () => {
  const all = [
    { on: day('2026-11-20'), name: 'Kit Lowe', capacity: 'interested-person' },
    { on: day('2026-11-23'), name: 'Amara Quill', capacity: 'complainant' },
  ]
  const contact = { name: 'Amara Quill' }
  const told = (to: string) => lastTold(all, { to, contact })
  equal(told('Kit Lowe\n1 Alder Street'), '2026-11-20')
  equal(told('Amara Quill'), '2026-11-23')
  equal(told('Ada Roe'), undefined)
})
