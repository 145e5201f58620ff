/** The days on which a duty began to be owed. */
import type { DutyRule, Start } from '../duty.ts'
import { isAddressedTo, isDoneBy, receiversOf } from './bearers.ts'
import { isSo } from './circumstances.ts'
import { becameClear, compelled } from './criterion-starts.ts'
import { elsewhere, receipt } from './receipt.ts'
import { isBy, notBefore, type Recipient, toldTo } from './recipients.ts'
import type { Scene } from './scene.ts'
import {
  type Beginning,
  beginning,
  nextAfterEach,
  type Started,
  silenceAfter,
  spellsFrom,
} from './started.ts'
import { holds, inOrder, named, type Occurred } from './timeline.ts'

/** Every start of a duty towards one recipient, in order, numbered from 1. */
export function startsOf(rule: DutyRule, scene: Scene, recipient: Recipient): readonly Started[] {
  const begun = rule.runsFrom.flatMap(start => read(start, rule, scene, recipient))
  const found = rule.once ? begun.toSorted(byFirstDay).slice(0, 1) : begun
  const latest = rule.runsFrom[0]?.reading === 'latest'
  const agreed = recipient.agreed
  return found.map((each, at) => ({
    ...each,
    about: scene.person?.id ?? each.about,
    bounds: notBefore(each.bounds, agreed),
    occurrence: latest ? tellings(rule, scene, recipient).length : at + 1,
  }))
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
  const begun = beginning(from, rule, start)
  const receivers = receiversOf(rule, from, scene)
  return receivers.length === 0 ? [begun] : receivers.map(receiver => ({ ...begun, receiver }))
}

function tellings(rule: DutyRule, scene: Scene, recipient: Recipient): readonly Occurred[] {
  return rule.runsFrom.flatMap(start => counted(start, rule, scene, recipient))
}

/** The happenings that count for a start: by whom, told to whom, with which detail, and when. */
function counted(start: Start, rule: DutyRule, scene: Scene, recipient: Recipient) {
  return named(scene.here, ...start.happenings).filter(
    each =>
      holds(each, start.where) &&
      (!start.by || isDoneBy(start.by, each, { rule, scene, receiver: undefined })) &&
      (!start.byRecipient || isBy(each, recipient, scene)) &&
      (!start.to || isAddressedTo(start.to, each, scene)) &&
      (!start.notTo || !isAddressedTo(start.notTo, each, scene)) &&
      (!start.toRecipient || toldTo(each, recipient)) &&
      isSo(start, each, scene),
  )
}
