/**
 * An investigation that has begun: a man stopped twice, his statement, an officer's written
 * response and the record made that day, which agree on some things and not on others. Through the
 * same verbs as anywhere; nothing is found yet, and most of it is for whoever tries it to do.
 */
import { Readable } from 'node:stream'
import {
  addDays,
  allegationId,
  type Day,
  type DocumentId,
  londonDay,
  type MatterId,
  subjectId,
} from '#kernel'
import { longDay } from '#papers'
import { documentRow, recordOfKey } from '#store'
import { type Bench, system } from './bench.ts'
import { matterOfNorthmoor, staffOfNorthmoor } from './demonstration-seats.ts'
import { addReceived, receiveFile } from './evidence/keep-file.ts'
import { passagesDesk, textOf } from './evidence/passages.ts'
import { pointsDesk } from './evidence/points.ts'
import type { SetBack } from './generate/generate.ts'
import { readingOf } from './handed-out.ts'
import { partiesVerbs } from './intake/parties.ts'
import { northmoor } from './personas.ts'
import { readDocument } from './read-document.ts'

const complainant = 'Tobias Marsh'
const officer = {
  name: 'Piers Flaxridge',
  rank: 'Constable',
  number: '5000',
  unit: 'Harbour Street',
}
const flaxridge = subjectId('piers-flaxridge')
const aDay = 86_400

type Written = Readonly<{ name: string; from: string; exhibit: string; text: string }>

/** `stopped`: the day of the first search. */
function filesOf(stopped: Day): Readonly<Record<'statement' | 'response' | 'record', Written>> {
  const that = longDay(stopped, 'en')
  return {
    statement: {
      name: 'statement-tobias-marsh.txt',
      from: complainant,
      exhibit: 'TM/1',
      text: [
        'Statement of Tobias Marsh',
        '',
        `On ${that} I was walking to work along Tannery Lane. It was ten past eight.`,
        'Two officers stopped me. The taller one held my arm and said I was being searched.',
        'I asked why twice. Neither of them told me. I was not given any paper.',
        'He wrote nothing down while I was there.',
      ].join('\n'),
    },
    response: {
      name: 'response-pc-5000.eml',
      from: 'PC 5000 Flaxridge',
      exhibit: 'PF/1',
      text: [
        'From: Piers Flaxridge <p.flaxridge@northmoor.example>',
        'To: professional.standards@northmoor.example',
        'Subject: Response: Tannery Lane',
        'Message-ID: <tannery-lane-1@northmoor.example>',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        `I stopped Mr Marsh on ${that} at about half past eight.`,
        'I told him before I searched him that I could smell cannabis.',
        'I filled in the record at the roadside, and he did not want a copy.',
        'I treat everyone the same.',
      ].join('\r\n'),
    },
    record: {
      name: 'search-record-ST-20815.txt',
      from: 'Records of searches',
      exhibit: 'JA/1',
      text: [
        'Search record ST/20815',
        `Search of: T. Marsh. On: ${that}, 08:10. Place: Tannery Lane.`,
        'Officer: PC 5000. Grounds: smell of cannabis. Found: nothing.',
        'Copy: not given. Grounds explained: not completed.',
        `Record opened on ${that}, 19:42. Record saved: 19:47.`,
      ].join('\n'),
    },
  }
}

export async function beginInvestigation(bench: Bench, setBack: SetBack): Promise<void> {
  const matter = await matterOfNorthmoor(bench, complainant)
  if (!matter) return
  setBack(9 * aDay)
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const on = londonDay(bench.world.now())
  const parties = partiesVerbs(bench)
  const record = await bench.store.work({ authority: northmoor, actor: system }, tx =>
    recordOfKey(tx, officer.number),
  )
  const who = { subject: flaxridge, kind: 'officer', ...officer, described: 0 } as const
  await parties.nameSubject(jay(), { matter, on, who: record ? { ...who, record } : who })
  const because = allegationId('allegation-2')
  await parties.codeAllegation(jay(), { matter, on, allegation: because, codes: ['F6'] })
  const kept = await keepFiles(bench, matter, filesOf(addDays(on, -38)))
  await setOut(bench, { matter, on, kept })
}

type Kept = Readonly<Record<'statement' | 'response' | 'record', DocumentId>>

async function keepFiles(
  bench: Bench,
  matter: MatterId,
  files: ReturnType<typeof filesOf>,
): Promise<Kept> {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const keep = async ({ name, from, exhibit, text }: Written) => {
    const bytes = Buffer.from(text)
    const coming = { name, stream: Readable.from([bytes]), limitBytes: bytes.length }
    const file = await receiveFile(bench, northmoor, coming)
    if (typeof file === 'string') throw new Error(`${name} was not kept: ${file}`)
    const obtained = { from, exhibit }
    const added = await addReceived(bench, jay(), { matter, file, from: 'staff', obtained })
    if (!added) throw new Error(`${name} was not added`)
    const data = { authority: northmoor, document: added.document }
    await readDocument(bench, { id: added.document, data })
    return added.document
  }
  return {
    statement: await keep(files.statement),
    response: await keep(files.response),
    record: await keep(files.record),
  }
}

type Given = Readonly<{ matter: MatterId; on: Day; kept: Kept }>

/** Who says what of which point, each with the words it stands in. */
async function setOut(bench: Bench, { matter, on, kept }: Given): Promise<void> {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const points = pointsDesk(bench)
  const account = { matter, hand: 'first', about: 'The first search, on Tannery Lane' } as const
  await points.recordAccount(jay(), {
    ...account,
    ...{ account: 'marsh', source: 'complainant', who: complainant, form: 'statement' },
    documents: [kept.statement],
  })
  await points.recordAccount(jay(), {
    ...account,
    ...{ account: 'flaxridge', source: 'person-complained-against', who: 'PC 5000 Flaxridge' },
    ...{ subject: flaxridge, form: 'written-response', documents: [kept.response] },
    rights: 'Told that he need not answer, and of his right to a police friend.',
  })
  await points.recordAccount(jay(), {
    ...account,
    ...{ account: 'search-record', source: 'system', who: 'Search record ST/20815' },
    ...{ form: 'systems-record', documents: [kept.record] },
  })
  await points.raisePoint(jay(), {
    ...{ matter, point: 'told-why', kind: 'event', allegation: allegationId('allegation-1') },
    words: 'He was told before he was searched why he was searched.',
    against: 'Video of the search on which no reason is given before it begins.',
  })
  await points.raisePoint(jay(), {
    ...{ matter, point: 'when-written', kind: 'sequence' },
    words: 'The record was made at the roadside.',
    against: 'The time at which the record was opened.',
  })
  const says = [
    ['told-why', 'marsh', 'against', kept.statement, 'Neither of them told me.'],
    ['told-why', 'flaxridge', 'for', kept.response, 'I told him before I searched him'],
    ['told-why', 'search-record', 'silent', kept.record, 'Grounds explained: not completed'],
    ['when-written', 'marsh', 'against', kept.statement, 'He wrote nothing down'],
    ['when-written', 'flaxridge', 'for', kept.response, 'the record at the roadside'],
    ['when-written', 'search-record', 'against', kept.record, '19:42'],
  ] as const
  for (const [point, account, stance, document, words] of says) {
    const passage = `${account}-${point}`
    await mark(bench, { matter, passage, document, words })
    const position = { position: passage, point, account, stance, passages: [passage] }
    await points.takePosition(jay(), { matter, ...position })
  }
  await points.testAccount(jay(), {
    ...{ matter, on, test: 'record-times', account: 'flaxridge', point: 'when-written' },
    ...{ by: 'systems-data', result: 'contradicted' },
    found: 'The record was opened more than eleven hours after the search.',
    passages: ['search-record-when-written'],
  })
}

type Marking = Readonly<{ matter: MatterId; passage: string; document: DocumentId; words: string }>

async function mark(bench: Bench, { matter, passage, document, words }: Marking) {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const row = await bench.store.work(jay(), tx => documentRow(tx, document))
  const from = textOf(row && readingOf(row)).indexOf(words)
  if (from < 0) throw new Error(`“${words}” is not in what was invented`)
  const place = { type: 'Text', from, to: from + words.length } as const
  await passagesDesk(bench).markPassage(jay(), { matter, document, passage, place })
}
