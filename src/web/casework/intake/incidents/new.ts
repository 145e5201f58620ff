/** "Log 40 like this": what they all say once, then a line for each person. */

import type { Readable } from 'node:stream'
import { type Channel, channels, type Report } from '#casework'
import { mostLines, type Shared } from '#desk'
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { problemUnless } from '../../task.ts'
import { readMoment } from '../take/moment.ts'
import { channelWords, itemsOf, whomWords } from '../take/words.ts'

type Together = Readonly<{ name: string; shared: Shared; lines: string }>
type DoorIn = Exclude<Channel, 'online'>

const doors = channels.filter((one): one is DoorIn => one !== 'online')
const longestSummary = 200

/** What was pasted, and after it what came as a file. */
function linesIn(sheet: Sheet): string {
  const files = sheet.received.map(({ value }) => (typeof value === 'string' ? value : ''))
  return [sheet.lines('lines'), ...files].filter(Boolean).join('\n')
}

function whomIn(sheet: Sheet): Report['whom'] | undefined {
  const whom = sheet.choice('whom', ['known', 'not-known', 'service'])
  const said = sheet.text('person')
  switch (whom) {
    case 'known':
      return { type: 'Known', people: [said ? { name: said } : {}] }
    case 'not-known':
      return { type: 'NotKnown', ...(said ? { description: said } : {}) }
    case 'service':
      return { type: 'Service' }
    case undefined:
      return undefined
  }
}

function readTogether(sheet: Sheet): Result<Together, readonly Problem[]> {
  const name = sheet.text('name')
  const channel = sheet.choice('channel', doors)
  const how = sheet.choice('how', ['writing', 'oral'])
  const made = readMoment(sheet, 'made', 'they were made')
  const received = readMoment(sheet, 'received', 'they were received')
  const words = sheet.lines('words')
  const summary = sheet.text('summary')
  const allegation = sheet.lines('allegation')
  const whom = whomIn(sheet)
  const reach = sheet.choice('reach', ['yes', 'no'])
  const lines = linesIn(sheet)
  const count = lines.split('\n').filter(line => line.trim() !== '').length
  const fits = count <= mostLines
  const isShort = summary.length <= longestSummary
  const inOrder = !made.ok || !received.ok || made.value <= received.value
  const place = sheet.text('place')
  const isWhole = name && words && summary && isShort && allegation && count > 0 && fits && inOrder
  if (isWhole && channel && how && made.ok && received.ok && whom && reach)
    return accepted({
      name,
      lines,
      shared: {
        channel,
        how,
        madeAt: made.value,
        receivedAt: received.value,
        words,
        summary,
        allegation,
        whom,
        reachIsSafe: reach === 'yes',
        ...(place ? { place } : {}),
      },
    })
  return refuse([
    ...problemUnless(name, 'name', 'Enter a name for the incident'),
    ...problemUnless(channel, 'channel', 'Select how they reached us'),
    ...problemUnless(how, 'how', 'Select whether they were spoken or written'),
    ...(made.ok ? [] : made.refusal),
    ...(received.ok ? [] : received.refusal),
    ...problemUnless(inOrder, 'received', 'They must be received when they were made, or later'),
    ...problemUnless(words, 'words', 'Enter what they all say, in their words'),
    ...problemUnless(whom, 'whom', 'Select who it was about'),
    ...problemUnless(summary, 'summary', 'Enter a summary, without names'),
    ...problemUnless(isShort, 'summary', `Summary must be ${longestSummary} characters or fewer`),
    ...problemUnless(allegation, 'allegation', 'Enter what is alleged'),
    ...problemUnless(count, 'lines', 'Enter a line for each person, or add a file of them'),
    ...problemUnless(fits, 'lines', `There are ${count} lines. At most ${mostLines} fit: make two`),
    ...problemUnless(reach, 'reach', 'Select whether we may use the ways they gave'),
  ])
}

/** Read into memory whole, so no longer than `mostLines` of the longest there are. */
const listLimitBytes = 2 * 1024 * 1024

async function listIn(stream: Readable): Promise<Result<string, string>> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream) {
    const read = Buffer.from(part)
    bytes += read.byteLength
    // What is too long is still read to its end: the rest of the form comes behind it.
    if (bytes <= listLimitBytes) parts.push(read)
  }
  return bytes <= listLimitBytes
    ? accepted(Buffer.concat(parts).toString('utf8'))
    : refuse('The list must be smaller than 2 MB')
}

export const newIncident = page({
  path: '/work/incidents/new',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/intake/incidents/new.njk',
  title: 'Log many like this',
  async show() {
    return { doors: itemsOf(channelWords), whoms: itemsOf(whomWords), most: mostLines }
  },
  back: '/work/take',
  // A list of people is words: it is read as it arrives, and is no evidence to keep.
  receive: async (_desk, _here, { stream }) => listIn(stream),
  read: readTogether,
  explain: (_refusal: never) => ({ field: 'name', words: '' }),
  submit: (desk, { as }, asked: Together) => desk.work.logTogether(as, asked),
  next: (_here, batch) => `/work/incidents/${batch}`,
})
