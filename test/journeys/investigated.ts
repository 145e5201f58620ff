/**
 * The worked story's first half, through the same verbs its pages use: what he wrote is in, his
 * response is contradicted and tested, and it is found when he first wrote. How that is done by
 * keyboard is `evidence.test.ts`.
 */
import { ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import {
  allegationId,
  authorityId,
  commandId,
  type DocumentId,
  londonDay,
  type MatterId,
  matterId,
  personId,
  subjectId,
} from '#kernel'
import { type TestApp, testWorld } from '#test'
import { email, herMatter } from './evidence-steps.ts'

/** What nobody outside may read: whose address it is, and what he wrote of her. */
export const hers = 'amara.quill@example.org'
export const lovely = 'You looked lovely, by the way.'

/** A line an hour for as long as he wrote: some fifty pages, and her address on a dozen of them. */
function logOfMail(): string {
  const lines = Array.from({ length: 2400 }, (_, hour) => {
    const day = String(10 + Math.floor(hour / 24)).padStart(3, '0')
    const to = hour % 200 === 93 ? hers : `box-${hour}@northmoor.example`
    return `day ${day} hour ${String(hour % 24).padStart(2, '0')} sent by o.pike to ${to}`
  })
  return ['Log of the mail server, 2017.', ...lines, ''].join('\n')
}

const received = {
  'second message.eml': email(
    'O. Pike <o.pike@northmoor.example>',
    'Fri, 14 Jul 2017 23:40:00 +0100',
    'Still up',
    `Are you still up? ${lovely} Or write to me at home.`,
  ),
  'written response.txt': [
    'Written response of DS O. Pike.',
    'I first wrote to Ms Quill on 20 July 2017, once her case was closed.',
  ].join('\r\n'),
  'log of the mail server.txt': logOfMail(),
} as const
type FileName = keyof typeof received

const jay = () =>
  ({
    authority: authorityId('northmoor'),
    actor: {
      type: 'staff',
      person: personId('jay-arden'),
      name: 'Jay Arden',
      role: 'caseworker',
    },
    command: commandId(testWorld.id()),
  }) as const

/** Keeps a file in a matter; answers when it was read. */
async function receive(
  { desk }: TestApp,
  matter: MatterId,
  name: string,
  text: string,
): Promise<DocumentId> {
  const stream = Readable.from([Buffer.from(text)])
  await desk.evidence.wait(jay(), { matter, name, stream })
  const added = await desk.evidence.add(jay(), {
    matter,
    obtained: { from: 'Amara Quill' },
    leave: [],
  })
  ok(added.ok && added.value[0])
  return added.value[0].document
}

async function textOf({ desk }: TestApp, document: DocumentId): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const read = (await desk.work.document(jay(), document))?.read
    if (read && 'text' in read) return read.text
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('it was never read')
}

/** Answers the matter's address. */
export async function investigated(app: TestApp): Promise<string> {
  const address = await herMatter(app)
  const matter = matterId(address.split('/').at(-1) ?? '')
  const { evidence, work } = app.desk
  const on = londonDay(testWorld.now())
  const done = (verdict: Readonly<{ ok: boolean }>) => ok(verdict.ok, JSON.stringify(verdict))
  const allegations = [
    { id: allegationId('wrote'), words: 'He wrote to her of how she looked', about: [] },
  ]
  const summary = 'Messages from the detective who took her statement'
  done(await work.logComplaint(jay(), { matter, on, summary, allegations }))
  const pike = subjectId('pike')
  const who = { subject: pike, kind: 'officer', name: 'Oliver Pike', rank: 'DS' } as const
  done(await work.nameSubject(jay(), { matter, on, who }))
  const files = new Map<FileName, DocumentId>()
  for (const name of [
    'second message.eml',
    'written response.txt',
    'log of the mail server.txt',
  ] as const)
    files.set(name, await receive(app, matter, name, received[name]))
  const fileOf = (name: FileName) => {
    const found = files.get(name)
    ok(found)
    return found
  }
  const mark = async (passage: string, name: FileName, quote: string) => {
    const from = (await textOf(app, fileOf(name))).indexOf(quote)
    ok(from >= 0, quote)
    const place = { type: 'Text', from, to: from + quote.length } as const
    done(await evidence.markPassage(jay(), { matter, document: fileOf(name), passage, place }))
  }
  await mark('wrote', 'second message.eml', 'Are you still up?')
  await mark('denies', 'written response.txt', 'I first wrote to Ms Quill on 20 July 2017')
  await mark('logged', 'log of the mail server.txt', `sent by o.pike to ${hers}`)
  const account = { matter, hand: 'first', about: 'When he first wrote to her.' } as const
  done(
    await evidence.recordAccount(jay(), {
      ...account,
      ...{ account: 'hers', source: 'complainant', who: 'Amara Quill', form: 'email' },
      documents: [fileOf('second message.eml')],
    }),
  )
  done(
    await evidence.recordAccount(jay(), {
      ...account,
      ...{ account: 'his', source: 'person-complained-against', who: 'O. Pike', subject: pike },
      ...{ form: 'written-response', documents: [fileOf('written response.txt')] },
    }),
  )
  const point = { matter, point: 'first-wrote', kind: 'date' } as const
  done(
    await evidence.raisePoint(jay(), {
      ...point,
      words: 'He first wrote to her before her case was closed.',
      against: 'The log of the mail server.',
    }),
  )
  for (const [position, account, stance, passage] of [
    ['hers-first', 'hers', 'for', 'wrote'],
    ['his-first', 'his', 'against', 'denies'],
  ] as const)
    done(
      await evidence.takePosition(jay(), {
        ...{ matter, position, point: 'first-wrote', account, stance, passages: [passage] },
      }),
    )
  for (const [test, account, result, found] of [
    ['his-by-log', 'his', 'contradicted', 'The log has him writing to her while it was open.'],
    ['hers-by-log', 'hers', 'borne-out', 'The log has the message she kept.'],
  ] as const)
    done(
      await evidence.testAccount(jay(), {
        ...{ matter, on, test, account, point: 'first-wrote', by: 'systems-data', result, found },
        passages: ['logged'],
      }),
    )
  done(
    await evidence.findFact(jay(), {
      ...{ matter, finding: 'found-first', point: 'first-wrote', found: 'happened' },
      why: 'The message and the log agree.',
      reliedOn: ['hers'],
      contrary: [{ account: 'his', dealt: 'The log of the time contradicts it.' }],
    }),
  )
  return address
}

/** What comes in once the bundle has its numbers. */
export async function later(app: TestApp, address: string): Promise<void> {
  const matter = matterId(address.split('/').at(-1) ?? '')
  const text = 'Duty roll of July 2017: DS Pike was off duty on the 14th.\n'
  await textOf(app, await receive(app, matter, 'duty roll.txt', text))
}
