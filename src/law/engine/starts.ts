/** The days on which a duty began to be owed. */
import type { DutyRule, Start } from '../duty.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { ahead } from './ahead.ts'
import { allegationsIn } from './alleged.ts'
import { isAddressedTo, isDoneBy, receiversOf } from './bearers.ts'
import { isSo } from './circumstances.ts'
import { becameClear, compelled } from './criterion-starts.ts'
import { datesOf } from './dates.ts'
import { elsewhere, receipt } from './receipt.ts'
import { isBy, isWith, notBefore, type Recipient, recipientsOf, toldTo } from './recipients.ts'
import type { Scene } from './scene.ts'
import { sinceKnown } from './since-known.ts'
import { specialBegins } from './special-procedure.ts'
import {
  type Beginning,
  beginning,
  nextAfterEach,
  type Started,
  silenceAfter,
  spellsFrom,
} from './started.ts'
import { type Bounds, holds, inOrder, named, type Occurred } from './timeline.ts'

/** Every start of a duty towards one recipient, in order, numbered from 1. */
export function startsOf(rule: DutyRule, scene: Scene, recipient: Recipient): readonly Started[] {
  const [first, ...more] = rule.runsFrom
  const begun = first ? [...read(first, rule, scene, recipient)] : []
  for (const start of more) begun.push(...read(start, rule, scene, recipient))
  const found = rule.once ? begun.toSorted(byFirstDay).slice(0, 1) : begun
  const inForce = found.filter(({ bounds }) => !bounds || isInForce(rule, bounds))
  return inForce.map((each, at) => ({
    ...sinceKnown(each, rule, recipient),
    about: scene.person?.id ?? each.about,
    bounds: notBefore(each.bounds, recipient.agreed),
    occurrence:
      first?.reading === 'latest'
        ? tellings(rule, scene, recipient).length
        : place(inForce, at, rule),
  }))
}

/** A text that chooses its own matters reaches only what happened while it was in force. */
function isInForce({ governs, inForce }: DutyRule, [first, last]: Bounds): boolean {
  if (governs.text !== 'none') return true
  return inForce.from <= last && (!inForce.until || first <= inForce.until)
}

/** Its number: among all, after a first that another rule has too, or of the same allegation. */
function place(found: readonly Beginning[], at: number, { runsFrom }: DutyRule): number {
  if (runsFrom[0]?.fromSecond) return at + 2
  if (runsFrom[0]?.reading !== 'allegations') return at + 1
  return found.slice(0, at + 1).filter(({ about }) => about === found[at]?.about).length
}

function byFirstDay({ bounds: a }: Beginning, { bounds: b }: Beginning): number {
  const [left, right] = [a?.[0] ?? '9999', b?.[0] ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}

function read(
  start: Start,
  rule: DutyRule,
  scene: Scene,
  recipient: Recipient,
): readonly Beginning[] {
  const begin = (from: Occurred) => beginningsFrom(from, rule, scene, start)
  const happened = counted(start, rule, scene, recipient)
  switch (start.reading) {
    case 'each':
      return inOrder(happened).flatMap(begin)
    case 'first':
      return inOrder(happened).slice(0, 1).flatMap(begin)
    case 'special': {
      const from = specialBegins(scene)
      return from && happened.includes(from) ? begin(from) : []
    }
    case 'next':
      return nextAfterEach(happened, start, scene).flatMap(begin)
    case 'latest': {
      const last = inOrder(happened).findLast(({ bounds }) => bounds) ?? happened[0]
      return last ? begin(last) : []
    }
    case 'receipt':
      return receipt(happened, rule, scene)
    case 'elsewhere':
      return elsewhere(happened, scene).flatMap(begin)
    case 'handling': {
      const [started] = inOrder(named(happened, 'handling-started', 'came-to-attention'))
      return started ? begin(started) : receipt(happened, rule, scene)
    }
    case 'criterion':
      return becameClear(happened, rule, scene)
    case 'compelled':
      return compelled(happened, rule, scene)
    case 'silence':
      return inOrder(happened).flatMap(each => silenceAfter(each, start, rule, scene))
    case 'allegations':
      return allegationsIn(happened, start, rule, scene)
    case 'ahead':
      return ahead(happened, start, rule, scene)
    case 'spells': {
      const [first] = inOrder(happened)
      return first ? spellsFrom(first, start, rule, scene) : []
    }
  }
}

/** One for each body it was addressed to, where those bear the duty; otherwise one. */
function beginningsFrom(
  from: Occurred,
  rule: DutyRule,
  scene: Scene,
  start: Start,
): readonly Beginning[] {
  const read = beginning(from, rule, start)
  const counted = start.countsFromLatest && latest(start.countsFromLatest, from, scene)
  const begun = counted ? { ...read, counted: counted.bounds } : read
  const receivers = receiversOf(rule, from, scene)
  return receivers.length === 0 ? [begun] : receivers.map(receiver => ({ ...begun, receiver }))
}

/** The last such happening, on the day it began or before. */
function latest(name: HappeningName, from: Occurred, { here }: Scene): Occurred | undefined {
  const until = from.span?.[1]
  return inOrder(named(here, name)).findLast(
    ({ bounds }) => bounds && (!until || bounds[0] <= until),
  )
}

/** What somebody may do until a day starts nothing once that day has passed. */
function doneInTime(from: Occurred, { inTimeOf }: Start, scene: Scene): boolean {
  const used = from.bounds
  if (!inTimeOf || !used) return true
  const dues = recipientsOf(inTimeOf, scene)
    .flatMap(recipient => startsOf(inTimeOf, scene, recipient))
    .filter(({ bounds }) => bounds && bounds[0] <= used[1])
    .map(started => datesOf(inTimeOf, scene, started))
  return dues.some(({ due, dueLatest }) => used[0] <= (dueLatest ?? due ?? used[0]))
}

function tellings(rule: DutyRule, scene: Scene, recipient: Recipient): readonly Occurred[] {
  return rule.runsFrom.flatMap(start => counted(start, rule, scene, recipient))
}

/** The happenings that count for a start: by whom, told to whom, with which detail, and when. */
function counted(start: Start, rule: DutyRule, scene: Scene, recipient: Recipient) {
  return named(scene.here, ...start.happenings).filter(
    each =>
      holds(each, start.where) &&
      !(start.whereNot && holds(each, start.whereNot)) &&
      (!start.by || isDoneBy(start.by, each, { rule, scene, receiver: undefined })) &&
      (!start.byRecipient || isBy(each, recipient, scene)) &&
      (!start.to || isAddressedTo(start.to, each, scene)) &&
      (!start.notTo || !isAddressedTo(start.notTo, each, scene)) &&
      (!start.toRecipient || toldTo(each, recipient)) &&
      (!start.withRecipient || isWith(each, recipient, scene)) &&
      isSo(start, each, scene) &&
      doneInTime(each, start, scene),
  )
}
