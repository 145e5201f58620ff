/**
 * How things may be used, what is kept back, and putting right what somebody says is wrong.
 * A file that is kept back is opened only by whoever handles matters, and only when asked for so.
 */
import type { Readable } from 'node:stream'
import {
  type ComplaintCommand,
  complaint,
  type DocumentMark,
  type Facts,
  type Purpose,
  type RestsOn,
} from '#casework'
import { type DocumentId, fold, type NoteId, refuse } from '#kernel'
import {
  type DocumentRow,
  documentRow,
  looksAtOne,
  type MatterRow,
  matterRow,
  mattersContested,
  type Work,
} from '#store'
import { maySee } from '../access/may-see.ts'
import { type Bench, today } from '../bench.ts'
import { type Ask, type Decided, decide } from '../decide.ts'
import { handedOut, holdsKeptBack, isFileUnnamedTo, withReading } from '../handed-out.ts'
import { type Custody, markIn } from '../read-matter.ts'
import { complaintEvent } from '../reckon.ts'
import { isShown } from '../shown.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, permits } from '../who.ts'

export type Marking = Omit<DocumentMark, 'on'>

export type PrivacyDesk = Readonly<{
  markDocument: Verb<Marking>
  markNote: Verb<{ note: NoteId; says: RestsOn }>
  decidePurpose: Verb<{ purpose: Purpose; why: string }>
  /** A colleague says an entry of the story is wrong; `of` is its version. */
  contestEntry: Verb<{ of: number; words: string }>
  /** What it should say, beside what it says; with `contest`, that answers whoever said so. */
  correctEntry: Verb<{ of: number; words: string; why: string; contest?: string }>
  /** It stays as it is, and is shown as contested. */
  noteContest: Verb<{ contest: string; why: string }>
  /** A file that is kept back with its words, for somebody who was told that it is. */
  keptBack(as: As, document: DocumentId): Promise<Custody | undefined>
  keptBackOriginal(
    as: As,
    document: DocumentId,
  ): Promise<Readonly<{ row: DocumentRow; bytes: Readable }> | undefined>
  /** Matters with an entry said to be wrong that nobody has answered. */
  contestedMatters(as: As): Promise<readonly MatterRow[]>
}>

export type ContestDesk = Readonly<{
  /** A complainant says an entry of their own page is wrong. */
  contest(as: AsCommand, asked: Readonly<{ of: number; words: string }>): Promise<Decided>
}>

type Event = ReturnType<typeof complaintEvent>

/** Names the entry from the story: what is said of an entry is said of one that is there. */
function withEntry(
  isTheirs: (event: Event, facts: Facts) => boolean,
): NonNullable<Ask['informed']> {
  return (command, { events }) => {
    if (command.type !== 'ContestEntry' && command.type !== 'CorrectEntry') return command
    const entry = events.find(({ version }) => version === command.of)
    const state = fold(complaint, events.map(complaintEvent))
    if (!entry || state.type !== 'Open') return command
    return isTheirs(complaintEvent(entry), state.facts) ? { ...command, what: entry.type } : command
  }
}

/** What was said to be wrong is answered, and is not itself corrected. */
const mayCorrect = ({ type }: Event) => type !== 'EntryContested' && type !== 'ContestNoted'

/** What a complainant reads on their page in the force's words, not their own. */
const inOurWords: readonly string[] = [
  'ComplaintLogged',
  'ComplainantContacted',
  'EvidencePreserved',
  'ComplaintRecorded',
  'HandledOutside',
  'HandlingDecided',
  'ContactPlanAgreed',
  'HandlingSuspended',
  'PutRight',
  'Finalised',
  'LetterSent',
  'ProgressTold',
]

/** Whether an entry is one a complainant reads on their page, in the force's own words. */
export function isOnTheirPage(event: Event, facts: Facts): boolean {
  return event.type !== 'Disposed' && inOurWords.includes(event.type) && isShown(event, facts)
}

export function privacyDesk(bench: Bench): PrivacyDesk & ContestDesk {
  const { store, files } = bench

  async function keptRow(as: As, document: DocumentId) {
    if (!permits('handle', as)) return undefined
    return store.work(as, async tx => {
      const row = await documentRow(tx, document, 'warned')
      const isThere = row && (await matterRow(tx, row.matter)) && (await maySee(tx, as, row.matter))
      return isThere ? { row, ...(await around(as, tx, row)) } : undefined
    })
  }
  async function around(as: As, tx: Work, row: DocumentRow) {
    return {
      isUnnamed: await isFileUnnamedTo(as, tx, row),
      opened: await looksAtOne(tx, row.document, 100),
      mark: await markIn(tx, row),
      holds: await holdsKeptBack(tx, row),
    }
  }
  type Contesting = { of: number; words: string }
  type Correcting = Contesting & { why: string; contest?: string }
  return {
    markDocument: verb<Marking>(bench, 'handle', (asked, on) => ({
      type: 'MarkDocument',
      on,
      ...asked,
    })),
    markNote: verb(bench, 'handle', ({ note, says }, on) => ({ type: 'MarkNote', on, note, says })),
    decidePurpose: verb(bench, 'handle', ({ purpose, why }, on) => ({
      type: 'DecidePurpose',
      ...{ on, purpose, why },
    })),
    contestEntry: verb<Contesting>(
      bench,
      'handle',
      ({ of, words }, on, { actor, command }) => ({
        type: 'ContestEntry',
        on,
        of,
        words,
        contest: command,
        by: actor.type === 'staff' ? actor.name : '',
      }),
      withEntry(mayCorrect),
    ),
    correctEntry: verb<Correcting>(
      bench,
      'handle',
      ({ of, words, why, contest }, on) => ({
        type: 'CorrectEntry',
        ...{ on, of, words, why },
        ...(contest === undefined ? {} : { contest }),
      }),
      withEntry(mayCorrect),
    ),
    noteContest: verb(bench, 'handle', ({ contest, why }, on) => ({
      type: 'NoteContest',
      ...{ on, contest, why },
    })),

    async keptBack(as, document) {
      const found = await keptRow(as, document)
      if (!found) return undefined
      const { row, isUnnamed, mark, opened, holds } = found
      const file = { ...withReading(row, isUnnamed), mark, opened }
      return { ...file, holdsKeptBack: holds, keptBackAs: undefined }
    },
    async keptBackOriginal(as, document) {
      const found = await keptRow(as, document)
      return found && handedOut(files, as.authority, { ...found, warned: true })
    },

    contestedMatters: async as =>
      permits('handle', as) ? store.work(as, tx => mattersContested(tx, { max: 50 })) : [],

    async contest(as, { of, words }) {
      const { actor } = as
      if (actor.type !== 'tracker' || actor.reads !== 'content')
        return refuse({ type: 'NotPermitted' })
      const command: ComplaintCommand = {
        type: 'ContestEntry',
        on: today(bench),
        of,
        words,
        contest: as.command,
      }
      const asked = { matter: actor.matter, request: { of, words }, command }
      return decide(bench, as, { ...asked, informed: withEntry(isOnTheirPage) })
    },
  }
}
