import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { findRules } from '#law'
import { run } from './law-examples.fixture.ts'

test('law rule prints what it says, its authority, its count and what it leads to', async () => {
  const { code, out, err } = await run(['rule', 'inform.first-update'])
  deepEqual([code, err], [0, ''])
  match(out, /^Give the first progress update \[inform\.first-update\]\n/)
  match(out, /\n {2}citation: +Police \(Complaints and Misconduct\) Regulations 2020, reg\. 34/)
  match(out, /\n {2}tier: +Regulations\n/)
  match(out, /\n {2}confidence: +We have checked this against the text\. \(read; read 2026-11-21\)/)
  match(out, /\n {2}in force: +From 1 February 2020\.\n/)
  match(out, /\n {2}count: +4 weeks; the day it starts from does not count; weekends and holidays/)
  match(out, /\n {2}subject to: +It is subject to another rule\. \[inform\.exceptions\]\n/)
  match(out, /\n {2}leads to: +Give the next progress update \[inform\.next-update\]\n/)
})

test('a rule held from memory is not said to have been read', async () => {
  const { out } = await run(['rule', 'complaints.refer-deadline'])
  match(out, /\n {2}confidence: +From professional knowledge: check the text .*\(recall\)\n/)
  const { json } = await run(['rule', 'complaints.refer-deadline', '--json'])
  equal(json().readOn, null)
})

test('law rule --json has the same as data, with each version of it', async () => {
  const { code, json } = await run(['rule', 'special.notice-service', '--json'])
  equal(code, 0)
  const { id, tier, versions, changed } = json()
  deepEqual([id, tier, versions.length], ['special.notice-service', 'regulations', 2])
  deepEqual(
    versions.map(({ from, until }: { from: string; until: string | null }) => [from, until]),
    [
      ['2020-02-01', '2025-05-27'],
      ['2025-05-28', null],
    ],
  )
  equal(changed[0].from, '2025-05-28')
})

test('an id stated by another rule says which, and one there is not names the nearest', async () => {
  match((await run(['rule', 'inform.complainant'])).out, /asked for: +inform\.complainant/)
  const { code, err } = await run(['rule', 'inform.first-updat'])
  equal(code, 2)
  match(err, /did you mean inform\.first-update or inform\.next-update\?\n$/)
  const inJson = await run(['rule', 'inform.first-updat', '--json'])
  equal(inJson.code, 2)
  equal(inJson.json().errors[0].nearest[0], 'inform.first-update')
  equal((await run(['rule'])).code, 2)
  equal((await run(['rule', 'inform.outcome', 'review.time'])).code, 2)
})

test('law rules lists every rule, those of a sort, and those with some words', async () => {
  const every = await run(['rules', '--json'])
  equal(every.json().length, findRules().length)
  const gates = await run(['rules', '--sort', 'gate', '--json'])
  ok(gates.json().every(({ sort }: { sort: string }) => sort === 'gate'))
  const { code, out } = await run(['rules', '--find', 'review', 'time'])
  equal(code, 0)
  match(out, /^review\.time +Ask for a review \(/m)
  match(out, /\n\d+ rules\n$/)
})

test('a sort there is not, and words without --find, are not understood', async () => {
  const { code, err } = await run(['rules', '--sort', 'gaet'])
  equal(code, 2)
  match(err, /did you mean gate\?/)
  equal((await run(['rules', 'review'])).code, 2)
  equal((await run(['rules', '--finb', 'x'])).code, 2)
})
