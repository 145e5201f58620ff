import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import { keptForDays, overwrittenOn } from './evidence-kinds.ts'

const today = day('2026-11-21')
const days = keptForDays('body-worn-video') ?? 0
const lost = addDays(today, -days - 1)
const lastDay = addDays(today, -days)
const lately = addDays(today, -2)
const until = (...happened: readonly ReturnType<typeof day>[]) =>
  overwrittenOn('body-worn-video', { happened, today })

test('evidence is counted from the day it happened, to its last day', () => {
  equal(until(lastDay), today)
  equal(until(lost), addDays(today, -1))
  equal(until(lately), addDays(lately, days))
})

test('of several days, what goes first and is still there is what to ask for', () => {
  equal(until(lately, lastDay), today)
  equal(until(lately, lost), addDays(lately, days))
})

test('what is not overwritten by itself has no day', () => {
  equal(overwrittenOn('notes', { happened: [lately], today }), undefined)
})
