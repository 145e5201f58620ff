import { test } from 'node:test'
import { day, documentId, instant } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'

const on = day('2026-11-30')
const made = invented.made(instant('2026-11-02T10:00:00Z'))
const came = (name: string): ComplaintEvent => ({
  type: 'DocumentReceived',
  on,
  from: 'staff',
  file: {
    document: documentId(name),
    name: `${name}.txt`,
    bytes: 1,
    sha256: 'ab'.repeat(32),
    mediaType: 'text/plain',
    says: 'agrees',
  },
})
const [first, second] = [documentId('first'), documentId('second')]
const bundle = { bundle: 'bundle-1', title: 'Hearing bundle' }
const parts = [{ section: 'Correspondence', documents: [first] }]
const defined: ComplaintEvent = { type: 'BundleDefined', on, ...bundle, parts }
const built: ComplaintEvent = {
  type: 'BundleBuilt',
  ...{ on, bundle: 'bundle-1', edition: 'redacted', pages: 47, numbered: 45 },
  ...{ pdf: 'ab'.repeat(32), manifest: 'cd'.repeat(32) },
}
const add = { type: 'AddToBundle', on, today: on, bundle: 'bundle-1', document: second } as const

test('a bundle whose pages have numbers keeps its order; what comes later goes after a page', () => {
  const other = [{ section: 'Correspondence', documents: [second, first] }]
  const define = { type: 'DefineBundle', on, today: on, ...bundle } as const
  given(complaint, made, came('first'), came('second'), defined)
    .when({ ...define, parts: other })
    .thenHappened({ type: 'BundleDefined', on, ...bundle, parts: other })
  given(complaint, made, came('first'), came('second'), defined, built)
    .when({ ...define, parts: other })
    .thenRefused({ type: 'BundleNumbered' })
  given(complaint, made, came('first'), came('second'), defined, built)
    .when({ ...add, afterPage: 45, section: 'Correspondence' })
    .thenHappened({
      type: 'BundleAdded',
      ...{ on, bundle: 'bundle-1', document: second, afterPage: 45, section: 'Correspondence' },
    })
})

test('nothing goes in after a page that has no number, and nothing twice', () => {
  const before = given(complaint, made, came('first'), came('second'), defined)
  before.when({ ...add, afterPage: 1, section: 'x' }).thenRefused({ type: 'BundleNotNumbered' })
  given(complaint, made, came('first'), came('second'), defined, built)
    .when({ ...add, afterPage: 46, section: 'x' })
    .thenRefused({ type: 'BundleNotNumbered' })
  given(complaint, made, came('first'), came('second'), defined, built)
    .when({ ...add, document: first, afterPage: 3, section: 'x' })
    .thenNothing()
})

test('a bundle is made of files of the matter, and a redaction of one says why', () => {
  given(complaint, made, came('first'))
    .when({
      type: 'DefineBundle',
      on,
      today: on,
      ...bundle,
      parts: [{ section: 'A', documents: [second] }],
    })
    .thenRefused({ type: 'NoSuchDocument' })
  const what = { document: first, place: { type: 'Whole' }, quote: '14 Elm Rise' } as const
  given(complaint, made, came('first'))
    .when({
      type: 'MarkRedaction',
      on,
      today: on,
      redaction: 'r',
      what,
      ground: 'address',
      why: ' ',
    })
    .thenRefused({ type: 'WordsMissing', what: 'why' })
  const { quote: _, ...wordless } = what
  given(complaint, made, came('first'))
    .when({
      type: 'MarkRedaction',
      on,
      today: on,
      redaction: 'r',
      what: wordless,
      ground: 'a',
      why: 'b',
    })
    .thenRefused({ type: 'NoSuchPlace' })
})

test('words marked in one file stay in another of the bundle only for a reason, by name', () => {
  const bundle = { type: 'BundleDefined', on, bundle: 'b', title: 'A', parts: [] } as const
  const what = { document: first, place: { type: 'Whole' }, quote: '14 Elm Rise' } as const
  const ground = { ground: 'address', why: 'Where she lives.' }
  const marked = { type: 'RedactionMarked', on, redaction: 'r', what, ...ground } as const
  const waived = { rule: 'house.marked-elsewhere', why: 'It is the shop’s there.' }
  const asked = { bundle: 'b', left: [{ document: first, marks: ['r'] }], waived }
  const leave = { type: 'LeaveMarkedWords', on, today: on, ...asked } as const
  const left = { type: 'MarkedWordsLeft', on, ...asked } as const
  given(complaint, made, came('first'), marked).when(leave).thenRefused({ type: 'NoSuchBundle' })
  given(complaint, made, came('first'), bundle).when(leave).thenRefused({ type: 'NoSuchPlace' })
  const before = given(complaint, made, came('first'), bundle, marked)
  before.when(leave).thenHappened(left)
  before
    .when({ ...leave, waived: { ...waived, why: ' ' } })
    .thenRefused({ type: 'MoreExpected', rules: ['house.marked-elsewhere'] })
  given(complaint, made, came('first'), bundle, marked, left).when(leave).thenNothing()
})

test('a page without words is looked at for the marks that stand, and says what it shows', () => {
  const what = { document: first, place: { type: 'Whole' }, quote: '14 Elm Rise' } as const
  const ground = { ground: 'address', why: 'Where she lives.' }
  const marked = { type: 'RedactionMarked', on, redaction: 'r', what, ...ground } as const
  const asked = { document: first, pages: [3], marks: ['r'], why: 'The shop front.' }
  const say = { type: 'SayLookedAt', on, today: on, ...asked } as const
  const looked = { type: 'PagesLookedAt', on, ...asked } as const
  given(complaint, made, came('first')).when(say).thenRefused({ type: 'NoSuchPlace' })
  const before = given(complaint, made, came('first'), marked)
  before.when(say).thenHappened(looked)
  before.when({ ...say, why: ' ' }).thenRefused({ type: 'WordsMissing', what: 'why' })
  given(complaint, made, came('first'), marked, looked).when(say).thenNothing()
  const also = { ...marked, redaction: 's' }
  const more = { ...asked, marks: ['r', 's'] }
  given(complaint, made, came('first'), marked, looked, also)
    .when({ ...say, ...more })
    .thenHappened({ ...looked, ...more })
})
