import { test } from 'node:test'
import { day, documentId, instant } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'

const on = day('2026-11-30')
const today = day('2026-12-02')
const at = instant('2026-11-30T02:00:00Z')
const made = invented.made(instant('2026-11-02T10:00:00Z'))
const file = (document: string) =>
  ({
    document: documentId(document),
    name: `${document}.eml`,
    bytes: 1,
    sha256: 'ab',
    mediaType: 'message/rfc822',
    says: 'agrees',
  }) as const
const came: ComplaintEvent = {
  type: 'DocumentReceived',
  on,
  from: 'staff',
  file: file('mail'),
  obtained: { from: 'O. Pike', exhibit: 'OP/1' },
}
const within = documentId('mail')
const photo = { file: file('photo'), part: 1 }
const locked = { part: 2, name: 'all.zip', why: 'locked' }
const parts = { on, within, from: 'staff', parts: [photo], lost: [locked] } as const
const taken: ComplaintEvent = { type: 'PartsReceived', ...parts }
const document = within
const gone: ComplaintEvent = { type: 'OriginalFaulted', on, document, found: 'missing', at }

test('whom a file was had from goes with it', () => {
  const { type: _, ...event } = came
  given(complaint, made)
    .when({ type: 'AddDocument', ...event })
    .thenHappened(came)
})

test('what came inside a file is taken out once, with what could not be', () => {
  given(complaint, made, came)
    .when({ type: 'AddParts', ...parts })
    .thenHappened(taken)
  given(complaint, made, came, taken)
    .when({ type: 'AddParts', ...parts })
    .thenNothing()
  const more = { file: file('note'), part: 3 }
  given(complaint, made, came, taken)
    .when({ type: 'AddParts', ...parts, parts: [photo, more] })
    .thenHappened({ type: 'PartsReceived', ...parts, parts: [more], lost: [] })
  given(complaint, made)
    .when({ type: 'AddParts', ...parts })
    .thenRefused({ type: 'NoSuchDocument' })
})

test('what came inside several that came inside one file is told together', () => {
  const inner = documentId('photo')
  const note = { file: file('note'), part: 1, within: inner }
  const lost = { ...locked, within: inner }
  const told = { ...parts, parts: [note], lost: [lost] }
  given(complaint, made, came, taken)
    .when({ type: 'AddParts', ...told })
    .thenHappened({ type: 'PartsReceived', ...told })
  given(complaint, made, came, taken, { type: 'PartsReceived', ...told })
    .when({ type: 'AddParts', ...told })
    .thenNothing()
  given(complaint, made, came)
    .when({ type: 'AddParts', ...told })
    .thenRefused({ type: 'NoSuchDocument' })
})

test('a fault is raised once, ended with why, and raised again when it comes back', () => {
  const fault = { type: 'FaultOriginal', on, document, found: 'missing', at } as const
  const ended: ComplaintEvent = {
    type: 'FaultEnded',
    on: today,
    document,
    found: 'missing',
    why: 'Put back.',
  }
  given(complaint, made, came).when(fault).thenHappened(gone)
  given(complaint, made, came, gone).when(fault).thenNothing()
  const end = { ...ended, type: 'EndFault', today } as const
  given(complaint, made, came, gone)
    .when({ ...end, why: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'why' })
  given(complaint, made, came, gone).when(end).thenHappened(ended)
  given(complaint, made, came).when(end).thenNothing()
  given(complaint, made, came, gone, ended).when(fault).thenHappened(gone)
})
