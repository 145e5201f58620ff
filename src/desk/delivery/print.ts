/** Printing letters together, and saying who posted them when. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Contact } from '#casework'
import {
  accepted,
  commandId,
  type Day,
  letterId,
  londonDay,
  type OneOf,
  type Result,
  refuse,
} from '#kernel'
import {
  batchRow,
  keepBatch,
  markPosted,
  type OutboxItem,
  outboxItems,
  outboxOfBatch,
  type PrintBatch,
  withdrawBatch,
} from '#store'
import { authorityOf, type Bench } from '../bench.ts'
import { decide } from '../decide.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { capital } from '../words.ts'
import { mergeLetters, sheetsIn, type ToPrint } from './batch.ts'
import { contactOf, safeAddress } from './contact.ts'

/** As many as a page lists. */
const batchMax = 50

export type PrintRefusal = OneOf<{
  NothingChosen: {}
  TooMany: { max: number }
  /** Somebody has printed one of them meanwhile, or chosen another way for it. */
  NotWaiting: { references: readonly string[] }
}>
export type PostRefusal = OneOf<{
  /** Posted already, or put back to be printed again. */
  NotPrinted: {}
  BeforePrinting: { printedOn: Day }
  InTheFuture: { today: Day }
  /** The others are recorded as posted; these could not be. */
  NotAllPosted: { references: readonly string[] }
}>

/** One letter as the preview lists it. */
export type PrintLine = Readonly<{
  item: OutboxItem
  name: string
  address: readonly string[]
  sheets: number
}>
export type BatchView = Readonly<{ batch: PrintBatch; items: readonly OutboxItem[] }>

export type PrintVerbs = Readonly<{
  /** What would be printed, in order, by their handles. Nothing changes by looking. */
  previewBatch(
    as: As,
    notices: readonly string[],
  ): Promise<Result<readonly PrintLine[], PrintRefusal | Barrier>>
  /** Makes the file and marks its letters as printed; answers the batch. */
  printBatch(
    as: AsCommand,
    notices: readonly string[],
  ): Promise<Result<string, PrintRefusal | Barrier>>
  batch(as: As, batch: string): Promise<BatchView | undefined>
  batchPdf(as: As, batch: string): Promise<Readable | undefined>
  /** Records that a named person posted the whole batch on a day. */
  postBatch(
    as: AsCommand,
    asked: Readonly<{ batch: string; on: Day; by: string }>,
  ): Promise<Result<number, PostRefusal | Barrier>>
  /** It did not print: its letters wait again. */
  putBack(as: AsCommand, batch: string): Promise<Result<string, PostRefusal | Barrier>>
}>

type Chosen = Readonly<{ item: OutboxItem; letter: ToPrint }>

export function printVerbs(bench: Bench): PrintVerbs {
  const { store, files, world } = bench

  async function chosen(
    as: As,
    notices: readonly string[],
  ): Promise<Result<readonly Chosen[], PrintRefusal | Barrier>> {
    if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
    const asked = [...new Set(notices)]
    if (asked.length === 0) return refuse({ type: 'NothingChosen' })
    if (asked.length > batchMax) return refuse({ type: 'TooMany', max: batchMax })
    const found = await store.work(as, async tx => {
      const items = await outboxItems(tx, asked)
      const contacts = new Map<string, Contact | undefined>()
      for (const { matter } of items) contacts.set(matter, await contactOf(tx, matter, as))
      return items.map(item => ({ item, contact: contacts.get(item.matter) }))
    })
    const ready = found.filter(({ item }) => item.state === 'to-print' && item.pdf !== null)
    const gone = found.filter(one => !ready.includes(one))
    if (gone.length > 0 || ready.length < asked.length)
      return refuse({ type: 'NotWaiting', references: gone.map(({ item }) => item.reference) })
    const letters = await Promise.all(
      ready.map(async ({ item, contact }): Promise<Chosen> => {
        const pdf = await buffer(files.open(as.authority, item.pdf ?? ''))
        const where = safeAddress(contact, 'post')
        const address = where === undefined ? [] : where.split('\n').map(line => line.trim())
        const name = contact?.name ?? ''
        return { item, letter: { reference: item.reference, name, address, pdf } }
      }),
    )
    return accepted(letters)
  }

  return {
    async previewBatch(as, notices) {
      const letters = await chosen(as, notices)
      if (!letters.ok) return letters
      const lines = letters.value.map(async ({ item, letter: { name, address, pdf } }) => ({
        item,
        name,
        address,
        sheets: await sheetsIn(pdf),
      }))
      return accepted(await Promise.all(lines))
    },

    async printBatch(as, notices) {
      const batch: string = as.command
      // The same form a second time: its batch is made.
      const made = permits('handle', as) && (await store.work(as, tx => batchRow(tx, batch)))
      if (made) return accepted(batch)
      const letters = await chosen(as, notices)
      if (!letters.ok) return letters
      const { actor, authority } = as
      if (actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      const on = londonDay(world.now())
      const { pdf, sheets } = await mergeLetters({
        authority: authorityOf(bench, authority),
        on,
        printedBy: { name: actor.name, role: capital(actor.role) },
        number: `P-${on}-${batch.slice(0, 4)}`,
        letters: letters.value.map(({ letter }) => letter),
      })
      const kept = await files.receive(authority, Readable.from([pdf]), {
        limitBytes: pdf.byteLength,
      })
      if (!kept.ok) throw new Error('a batch could not be kept', { cause: kept.refusal })
      const notReady = refuse({ type: 'NotWaiting', references: [] } as const)
      const ids = letters.value.map(({ item }) => item.id)
      const asked = { batch, madeBy: actor.person, pdf: kept.value.sha256, sheets, notices: ids }
      return (await store.work(as, tx => keepBatch(tx, asked))) ? accepted(batch) : notReady
    },

    async batch(as, id) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const batch = await batchRow(tx, id)
        return batch && { batch, items: await outboxOfBatch(tx, id) }
      })
    },

    async batchPdf(as, id) {
      if (!permits('handle', as)) return undefined
      const batch = await store.work(as, tx => batchRow(tx, id))
      return batch && files.open(as.authority, batch.pdf)
    },

    async postBatch(as, { batch: id, on, by }) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const found = await store.work(as, async tx => {
        const batch = await batchRow(tx, id)
        return batch && { batch, items: await outboxOfBatch(tx, id) }
      })
      if (!found) return refuse({ type: 'NotPermitted' })
      const { batch, items } = found
      if (batch.postedOn !== null) return accepted(items.length)
      if (batch.withdrawnAt !== null) return refuse({ type: 'NotPrinted' })
      const today = londonDay(world.now())
      const printedOn = londonDay(batch.madeAt)
      if (on > today) return refuse({ type: 'InTheFuture', today })
      if (on < printedOn) return refuse({ type: 'BeforePrinting', printedOn })
      const left: string[] = []
      for (const { id: letter, matter, reference } of items) {
        const one = { ...as, command: commandId(`${as.command}-${letter}`) }
        const given = await decide(bench, one, {
          matter,
          request: { batch: id, letter, on, by },
          command: { type: 'GiveLetter', letter: letterId(letter), on, today, how: 'posted', by },
        })
        if (!given.ok) left.push(reference)
      }
      if (left.length > 0) return refuse({ type: 'NotAllPosted', references: left })
      await store.work(as, tx => markPosted(tx, id, { on, by }))
      return accepted(items.length)
    },

    async putBack(as, id) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      return store.work(as, async tx => {
        const batch = await batchRow(tx, id)
        if (!batch) return refuse({ type: 'NotPermitted' })
        if (batch.postedOn !== null) return refuse({ type: 'NotPrinted' })
        await withdrawBatch(tx, id)
        return accepted(id)
      })
    },
  }
}
